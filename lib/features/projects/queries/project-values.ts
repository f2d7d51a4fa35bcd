import 'server-only'
import { z } from 'zod'
import { recipientsOf } from '@/lib/features/audience/queries/audience-told'
import type { Chosen } from '@/lib/features/audience/queries/audience-choices'
import { markings } from '@/lib/features/audience/markings'
import type { Tx } from '@/lib/platform/db/client'
import { decimalOf } from '@/lib/platform/money/money'

export type RowValues = Readonly<Record<string, string>>
export const rowNames = ['country', 'theme', 'partner', 'amount', 'text'] as const
export type RowName = (typeof rowNames)[number]
/** A project as its form holds it: plain fields, and rows by the name under which they repeat. */
export type ProjectValues = { version: number; fields: Record<string, string>; rows: Record<RowName, RowValues[]>; chosen: Chosen; audienceId: string }

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
const shareOf = (share: number) => String(share / 100)

/** null where the viewer sees none. */
export async function projectValues(tx: Tx, id: string): Promise<ProjectValues | null> {
  const found = await tx.project.findUnique({
    where: { id },
    select: { version: true, ownerId: true, audienceId: true, marking: true, lang: true, title: true, description: true, identifier: true, status: true, startsOn: true, endsOn: true },
  })
  if (!found) return null
  const { version, ownerId, audienceId, marking, startsOn, endsOn, ...texts } = found
  return {
    version,
    audienceId,
    fields: { ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ''])), startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) },
    rows: await rowValues(tx, id),
    chosen: { ownerId, recipients: await recipientsOf(tx, audienceId), marking: z.enum(markings).parse(marking) },
  }
}

async function rowValues(tx: Tx, id: string): Promise<ProjectValues['rows']> {
  const where = { projectId: id }
  const countries = await tx.projectCountry.findMany({ where, select: { country: true, share: true }, orderBy: [{ share: 'desc' }, { country: 'asc' }] })
  const themes = await tx.projectTheme.findMany({ where, select: { theme: true, share: true }, orderBy: [{ share: 'desc' }, { theme: 'asc' }] })
  const partners = await tx.projectOrganization.findMany({ where, select: { organizationId: true, role: true }, orderBy: [{ role: 'asc' }, { organizationId: 'asc' }] })
  const amounts = await tx.projectAmount.findMany({ where, select: { kind: true, currency: true, minor: true }, orderBy: [{ kind: 'asc' }, { currency: 'asc' }] })
  const texts = await tx.projectText.findMany({ where, select: { lang: true, title: true, description: true }, orderBy: { lang: 'asc' } })
  return {
    country: countries.map(({ country, share }) => ({ code: country, share: shareOf(share) })),
    theme: themes.map(({ theme, share }) => ({ code: theme, share: shareOf(share) })),
    partner: partners.map(({ organizationId, role }) => ({ organization: organizationId, role })),
    amount: amounts.map(({ kind, currency, minor }) => ({ kind, currency, value: decimalOf(minor, currency).replace(/\.0+$/, '') })),
    text: texts.map(({ lang, title, description }) => ({ lang, title, description: description ?? '' })),
  }
}

/** What a project says now, under the names of the fields of a form: for the second of two editors. */
export function theirFields({ fields, rows, chosen }: ProjectValues): Record<string, string | string[]> {
  const named = rowNames.flatMap((name) => rows[name].flatMap((row, at) => Object.entries(row).map(([part, value]): [string, string] => [`${name}-${at}-${part}`, value])))
  return { ...fields, ownerId: chosen.ownerId, marking: chosen.marking, audience: [...chosen.recipients], ...Object.fromEntries(named) }
}
