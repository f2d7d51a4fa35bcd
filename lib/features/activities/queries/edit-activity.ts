import 'server-only'
import { z } from 'zod'
import { audienceChoices, type AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { canEdit } from '../policy'
import { activityValues, type ActivityValues } from './activity-values'

type Named = { value: string; label: string }
const lists = ['countries', 'regions', 'themes', 'organizations', 'groups', 'pillars', 'contacts'] as const
/** What the form offers, by the reader's names. */
export type ActivityOptions = Record<(typeof lists)[number], Named[]>
export type ActivityForm = { options: ActivityOptions; choices: AudienceChoices }

/** What the form of a new activity offers. */
export function blankActivity(viewer: Viewer, locale: Locale): Promise<ActivityForm> {
  return asViewer(viewer, async () => ({ options: await activityOptions(viewer, locale, null), choices: await audienceChoices(viewer, locale) }))
}

/** An activity to be edited; null where there is none, or none that the viewer may edit. */
export function activityToEdit(viewer: Viewer, locale: Locale, id: string): Promise<(ActivityForm & { values: ActivityValues }) | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const values = await activityValues(tx, id)
    if (!values || !canEdit(viewer, values.chosen, await chairsOf(tx))) return null
    return { values, options: await activityOptions(viewer, locale, values.fields['contactId'] || null), choices: await audienceChoices(viewer, locale, { chosen: values.chosen }) }
  })
}

/** @param contact who is named already and may be of another organization */
function activityOptions(viewer: Viewer, locale: Locale, contact: string | null): Promise<ActivityOptions> {
  const byLabel = (named: Named[]) => named.toSorted((a, b) => collator(locale).compare(a.label, b.label))
  return asViewer(viewer, async (tx) => ({
    countries: byLabel(await tx.$queryRaw<Named[]>`SELECT alpha2 AS value, name AS label FROM core.country_name WHERE lang = ${locale}`),
    regions: byLabel(await tx.$queryRaw<Named[]>`SELECT m49 AS value, name AS label FROM core.region_name WHERE lang = ${locale} AND m49 <> '001'`),
    themes: await tx.$queryRaw<Named[]>`SELECT n.slug AS value, n.name AS label FROM core.theme_name n JOIN core.theme t ON t.slug = n.slug WHERE n.lang = ${locale} ORDER BY t.position`,
    organizations: await tx.$queryRaw<Named[]>`
      SELECT o.id AS value, CASE WHEN n.acronym IS NULL THEN n.name ELSE n.acronym || ', ' || n.name END AS label FROM core.organization o
      JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} ORDER BY o.kind, o.name_order`,
    groups: byLabel(await tx.$queryRaw<Named[]>`SELECT group_id AS value, short_name AS label FROM core.working_group_name WHERE lang = ${locale}`),
    pillars: await tx.$queryRaw<Named[]>`SELECT number::text AS value, name AS label FROM core.pillar_name WHERE lang = ${locale} ORDER BY number`,
    contacts: byLabel(await tx.$queryRaw<Named[]>`
      SELECT c.id AS value, c.name AS label FROM core.contact c WHERE c.standing = 'LISTED' AND (c.organization_id = ${viewer.organizationId}::uuid OR c.id = ${contact}::uuid)`),
  }))
}
