import 'server-only'
import type { Standing } from '@/lib/features/audience/sharing'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { ActivityInput } from '../input.ts'

const dayOf = (typed: string | null) => (typed === null ? null : new Date(`${typed}T00:00:00Z`))

/** The plain columns of an activity as they are written. */
export const columnsOf = ({ title, lang, description, type, scope, groupId, pillar, status, progressText, progressPercent, participants, contactId, rhythm, ...typed }: ActivityInput) => ({
  title, lang, description, type, scope, groupId, pillar, status, progressText, progressPercent, participants, contactId, rhythm,
  plannedStartsOn: dayOf(typed.plannedStartsOn), plannedEndsOn: dayOf(typed.plannedEndsOn), actualStartsOn: dayOf(typed.actualStartsOn), actualEndsOn: dayOf(typed.actualEndsOn),
})

/** A contact is named by those who see the entry; `before`: the one that stood there already. @throws Refused */
export async function checkContact(tx: Tx, { contactId }: Pick<ActivityInput, 'contactId'>, before: string | null = null): Promise<void> {
  if (contactId === null || contactId === before) return
  const seen = await tx.contact.findUnique({ where: { id: contactId }, select: { id: true } })
  if (!seen) refuse('problem.summary', { contactId: 'activity.contact.gone' })
}

type Parts = Pick<ActivityInput, 'leadId' | 'partners' | 'countries' | 'regions' | 'themes'>

/** Brings everything that belongs to an activity to what the form says; only what differs is written, so that the history tells what changed. */
export async function writeParts(tx: Tx, id: string, { ownerId, audienceId, marking }: Standing, typed: Parts): Promise<void> {
  const on = { activityId: id, ownerId, audienceId, marking }
  const where = { activityId: id }
  await writeOrganizations(tx, on, typed)
  const countries = differing((await tx.activityCountry.findMany({ where, select: { country: true } })).map(({ country }) => country), typed.countries)
  if (countries.gone.length > 0) await tx.activityCountry.deleteMany({ where: { ...where, country: { in: countries.gone } } })
  if (countries.come.length > 0) await tx.activityCountry.createMany({ data: countries.come.map((country) => ({ ...on, country })) })
  const regions = differing((await tx.activityRegion.findMany({ where, select: { region: true } })).map(({ region }) => region), typed.regions)
  if (regions.gone.length > 0) await tx.activityRegion.deleteMany({ where: { ...where, region: { in: regions.gone } } })
  if (regions.come.length > 0) await tx.activityRegion.createMany({ data: regions.come.map((region) => ({ ...on, region })) })
  const themes = differing((await tx.activityTheme.findMany({ where, select: { theme: true } })).map(({ theme }) => theme), typed.themes)
  if (themes.gone.length > 0) await tx.activityTheme.deleteMany({ where: { ...where, theme: { in: themes.gone } } })
  if (themes.come.length > 0) await tx.activityTheme.createMany({ data: themes.come.map((theme) => ({ ...on, theme })) })
}

const differing = (before: readonly string[], after: readonly string[]) => ({ gone: before.filter((one) => !after.includes(one)), come: after.filter((one) => !before.includes(one)) })

/** Who leads it and who takes part. Whoever leads no more gives way first: no two lead, not for a moment. */
async function writeOrganizations(tx: Tx, on: Standing & { activityId: string }, { leadId, partners }: Pick<Parts, 'leadId' | 'partners'>): Promise<void> {
  const { activityId } = on
  const before = await tx.activityOrganization.findMany({ where: { activityId }, select: { organizationId: true, role: true } })
  const roleOf = (organizationId: string) => (organizationId === leadId ? 'LEAD' : 'PARTNER')
  const { gone, come } = differing(before.map(({ organizationId }) => organizationId), [leadId, ...partners])
  if (gone.length > 0) await tx.activityOrganization.deleteMany({ where: { activityId, organizationId: { in: gone } } })
  const changed = before.filter(({ organizationId, role }) => !gone.includes(organizationId) && role !== roleOf(organizationId))
  for (const { organizationId, role } of changed.toSorted((a) => (a.role === 'LEAD' ? -1 : 1))) {
    await tx.activityOrganization.update({ where: { activityId_organizationId: { activityId, organizationId } }, data: { role: role === 'LEAD' ? 'PARTNER' : 'LEAD' }, select: { role: true } })
  }
  if (come.length > 0) await tx.activityOrganization.createMany({ data: come.map((organizationId) => ({ ...on, organizationId, role: roleOf(organizationId) })) })
}
