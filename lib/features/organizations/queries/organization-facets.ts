import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { groupings, type FacetId, type OrganizationParams } from '../search-params'
import { filtered, isGrouping } from './conditions'

/** A choice of a facet: `label` is null where the word is the interface's own. */
export type FacetCount = { value: string; label: string | null; count: number }

/** The choices of the facet that is open, counted with the other filters applied. */
export function openFacet(viewer: Viewer, locale: Locale, params: OrganizationParams): Promise<FacetCount[]> {
  const { open } = params
  if (!open) return Promise.resolve([])
  return asViewer(viewer, (tx) => counters[open](tx, locale, params))
}

/** What the chosen values are called, for the chips. */
export function facetNames(viewer: Viewer, locale: Locale, { region, group }: OrganizationParams): Promise<Map<string, string>> {
  if (region.length + group.length === 0) return Promise.resolve(new Map())
  return asViewer(viewer, async (tx) => {
    const names = await tx.$queryRaw<{ value: string; label: string }[]>`
      SELECT m49 AS value, name AS label FROM core.region_name WHERE lang = ${locale} AND m49 = ANY (${region})
      UNION ALL
      SELECT g.slug, n.short_name FROM core.working_group g JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} WHERE g.slug = ANY (${group})`
    return new Map(names.map(({ value, label }) => [value, label]))
  })
}

type Counter = (tx: Tx, locale: Locale, params: OrganizationParams) => Promise<FacetCount[]>

const byKind: Counter = async (tx, _locale, params) => {
  const counts = await Promise.all(
    groupings.map(async (value) => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM core.organization o WHERE ${isGrouping(value)} ${filtered(params, 'kind')}`
      return { value, label: null, count: row?.count ?? 0 }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}

const byRegion: Counter = (tx, locale, params) => tx.$queryRaw<FacetCount[]>`
  SELECT r.m49 AS value, n.name AS label, count(*)::int AS count
  FROM core.country_region r JOIN core.region_name n ON n.m49 = r.m49 AND n.lang = ${locale} JOIN core.organization o ON o.alpha2 = r.alpha2
  WHERE r.m49 <> '001' ${filtered(params, 'region')} GROUP BY 1, 2 ORDER BY 2`

const byGroup: Counter = (tx, locale, params) => tx.$queryRaw<FacetCount[]>`
  SELECT g.slug AS value, n.short_name AS label, count(DISTINCT o.id)::int AS count
  FROM core.group_seat s JOIN core.working_group g ON g.id = s.group_id JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale}
  JOIN core.organization o ON o.id = s.organization_id
  WHERE (s.until_on IS NULL OR s.until_on >= current_date) ${filtered(params, 'group')} GROUP BY g.number, 1, 2 ORDER BY g.number NULLS LAST`

const counters: Record<FacetId, Counter> = { kind: byKind, region: byRegion, group: byGroup }
