import 'server-only'
import { z } from 'zod'
import { markings } from '@/lib/features/audience/markings'
import type { Chosen } from '@/lib/features/audience/queries/audience-choices'
import { recipientsOf } from '@/lib/features/audience/queries/audience-told'
import type { Tx } from '@/lib/platform/db/client'
import { repeatFields } from '../schedule.ts'

export type RowName = 'country' | 'theme'
type RowValues = Readonly<Record<string, string>>
/** An event as its form holds it: plain fields, and rows by the name under which they repeat. */
export type EventValues = { version: number; fields: Record<string, string>; rows: Record<RowName, RowValues[]>; chosen: Chosen; audienceId: string }

const columns = {
  version: true, ownerId: true, audienceId: true, marking: true, lang: true, title: true, description: true, kind: true, state: true, organizerId: true, groupId: true,
  place: true, onlineUrl: true, busyFor: true, busyContactId: true, zone: true, startsLocal: true, endsLocal: true, rule: true,
} as const

/** null where the viewer sees none. */
export async function eventValues(tx: Tx, id: string): Promise<EventValues | null> {
  const found = await tx.event.findUnique({ where: { id }, select: columns })
  if (!found) return null
  const { version, ownerId, audienceId, marking, zone, startsLocal, endsLocal, rule, ...texts } = found
  const countries = await tx.eventCountry.findMany({ where: { eventId: id }, select: { country: true }, orderBy: { country: 'asc' } })
  const themes = await tx.eventTheme.findMany({ where: { eventId: id }, select: { theme: true }, orderBy: { theme: 'asc' } })
  return {
    version,
    audienceId,
    fields: { ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ''])), ...timeFields(zone, startsLocal, endsLocal), ...repeatFields(rule, zone) },
    rows: { country: countries.map(({ country }) => ({ code: country })), theme: themes.map(({ theme }) => ({ code: theme })) },
    chosen: { ownerId, recipients: await recipientsOf(tx, audienceId), marking: z.enum(markings).parse(marking) },
  }
}

function timeFields(zone: string | null, startsLocal: Date, endsLocal: Date): Record<string, string> {
  const [startsOn = '', startsTime = ''] = startsLocal.toISOString().slice(0, 16).split('T')
  const [endsOn = '', endsTime = ''] = endsLocal.toISOString().slice(0, 16).split('T')
  return zone === null ? { span: 'DAYS', startsOn, endsOn } : { span: 'TIMES', startsOn, endsOn, startsTime, endsTime, zone }
}

/** What an event says now, under the names of the fields of a form: for the second of two editors. */
export function theirFields({ fields, rows, chosen }: EventValues): Record<string, string | string[]> {
  const names: readonly RowName[] = ['country', 'theme']
  const named = names.flatMap((name) => rows[name].map((row, at): [string, string] => [`${name}-${at}-code`, row['code'] ?? '']))
  return { ...fields, ownerId: chosen.ownerId, marking: chosen.marking, audience: [...chosen.recipients], ...Object.fromEntries(named) }
}
