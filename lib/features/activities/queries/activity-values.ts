import 'server-only'
import { z } from 'zod'
import { markings } from '@/lib/features/audience/markings'
import type { Chosen } from '@/lib/features/audience/queries/audience-choices'
import { recipientsOf } from '@/lib/features/audience/queries/audience-told'
import type { Tx } from '@/lib/platform/db/client'
import type { RowName } from '../input-rows'

export type RowValues = { code: string }[]
/** An activity as its form holds it: plain fields, and rows by the name under which they repeat. */
export type ActivityValues = { version: number; fields: Record<string, string>; rows: Record<RowName, RowValues>; chosen: Chosen; audienceId: string }

const textOf = (value: string | number | Date | null): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''))

/** null where the viewer sees none. */
export async function activityValues(tx: Tx, id: string): Promise<ActivityValues | null> {
  const found = await tx.activity.findUnique({
    where: { id },
    select: {
      version: true, ownerId: true, audienceId: true, marking: true, lang: true, title: true, description: true, type: true, scope: true, groupId: true, pillar: true, plannedStartsOn: true,
      plannedEndsOn: true, actualStartsOn: true, actualEndsOn: true, status: true, progressText: true, progressPercent: true, participants: true, contactId: true, rhythm: true,
    },
  })
  if (!found) return null
  const { version, ownerId, audienceId, marking, ...plain } = found
  const { leadId, rows } = await rowValues(tx, id)
  return {
    version,
    audienceId,
    fields: { ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, textOf(value)])), leadId },
    rows,
    chosen: { ownerId, recipients: await recipientsOf(tx, audienceId), marking: z.enum(markings).parse(marking) },
  }
}

async function rowValues(tx: Tx, id: string): Promise<{ leadId: string; rows: ActivityValues['rows'] }> {
  const where = { activityId: id }
  const countries = await tx.activityCountry.findMany({ where, select: { country: true }, orderBy: { country: 'asc' } })
  const regions = await tx.activityRegion.findMany({ where, select: { region: true }, orderBy: { region: 'asc' } })
  const themes = await tx.activityTheme.findMany({ where, select: { theme: true }, orderBy: { theme: 'asc' } })
  const organizations = await tx.activityOrganization.findMany({ where, select: { organizationId: true, role: true }, orderBy: { organizationId: 'asc' } })
  return {
    leadId: organizations.find(({ role }) => role === 'LEAD')?.organizationId ?? '',
    rows: {
      country: countries.map(({ country }) => ({ code: country })),
      region: regions.map(({ region }) => ({ code: region })),
      theme: themes.map(({ theme }) => ({ code: theme })),
      partner: organizations.filter(({ role }) => role === 'PARTNER').map(({ organizationId }) => ({ code: organizationId })),
    },
  }
}

/** What an activity says now, under the names of the fields of a form: for the second of two editors. */
export function theirFields({ fields, rows, chosen }: ActivityValues): Record<string, string | string[]> {
  const named = Object.entries(rows).flatMap(([name, list]) => list.map(({ code }, at): [string, string] => [`${name}-${at}-code`, code]))
  return { ...fields, ownerId: chosen.ownerId, marking: chosen.marking, audience: [...chosen.recipients], ...Object.fromEntries(named) }
}
