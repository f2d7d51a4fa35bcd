import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { facets, panels, type ActivityParams, type Facet } from '../search-params'
import { activityRoles, activityStatuses } from '../words'
import { firstDay, lastDay } from './list/activity-conditions'
import { alike, type Said } from './list/alike'

const { sql } = Prisma

/** A choice of a facet, by its name where a list holds one, and how many activities it would leave. */
export type FacetChoice = { value: string; label: string | null; count: number }
export type FacetChoices = Partial<Record<Facet, FacetChoice[]>>

/** The choices of the panel that is open, with their counts as the viewer sees them. `own`: among the activities that the viewer edits. */
export function activityFacets(viewer: Viewer, locale: Locale, params: ActivityParams & { own?: boolean }): Promise<FacetChoices> {
  const { open } = params
  if (!open) return Promise.resolve({})
  return asViewer(viewer, async (tx) => {
    const found: FacetChoices = {}
    for (const facet of panels[open]) found[facet] = await choicesOf(tx, locale, facet, params)
    return found
  })
}

async function choicesOf(tx: Tx, locale: Locale, facet: Facet, params: ActivityParams & { own?: boolean }): Promise<FacetChoice[]> {
  const rows = await tx.$queryRaw<FacetChoice[]>`
    ${alike(params, choices[facet].said, facet)}, counted AS (${choices[facet].counted})
    SELECT v.value, n.name AS label, v.count::int AS count FROM counted v LEFT JOIN (${namesOf(facet)}) n ON n.code = v.value AND n.lang = ${locale} WHERE v.value IS NOT NULL`
  const order: readonly string[] = facet === 'status' ? activityStatuses : facet === 'role' ? activityRoles : facet === 'stale' ? ['yes', 'no'] : []
  if (order.length > 0) return rows.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return rows.toSorted((a, b) => collator(locale).compare(a.label ?? a.value, b.label ?? b.value))
}

/** Regions around the countries and the regions of an activity, each once, the world left out: as the filter takes them. */
const around = sql`(SELECT a.n, a.value, r.m49 FROM asked a CROSS JOIN LATERAL unnest(a.country_keys) t(country) JOIN core.country_region r ON r.alpha2 = t.country WHERE r.m49 <> '001'
  UNION SELECT a.n, a.value, w.m49 FROM asked a CROSS JOIN LATERAL unnest(a.region_keys) t(region) JOIN (WITH RECURSIVE around AS (SELECT r.m49 AS inner_m49, r.m49, r.parent FROM core.region r
    UNION SELECT i.inner_m49, r.m49, r.parent FROM core.region r JOIN around i ON i.parent = r.m49) SELECT inner_m49, m49 FROM around WHERE m49 <> '001') w ON w.inner_m49 = t.region)`

/** Of each facet what an activity says of it, and the choices with their numbers. */
const choices: Record<Facet, { said: Said; counted: Prisma.Sql }> = {
  status: { said: { status: sql`c.status` }, counted: sql`SELECT a.status AS value, a.value AS count FROM asked a` },
  type: { said: { type: sql`c.type` }, counted: sql`SELECT a.type AS value, a.value AS count FROM asked a` },
  organization: { said: { id: sql`c.id` }, counted: sql`SELECT o.slug AS value, count(*) AS count FROM asked a JOIN core.activity_organization t ON t.activity_id = a.id JOIN core.organization o ON o.id = t.organization_id GROUP BY 1` },
  role: { said: { id: sql`c.id` }, counted: sql`SELECT t.role AS value, count(DISTINCT a.id) AS count FROM asked a JOIN core.activity_organization t ON t.activity_id = a.id GROUP BY 1` },
  country: { said: { country_keys: sql`c.country_keys` }, counted: sql`SELECT k.key AS value, sum(a.value) AS count FROM asked a CROSS JOIN LATERAL unnest(a.country_keys) k(key) GROUP BY 1` },
  region: { said: { country_keys: sql`c.country_keys`, region_keys: sql`c.region_keys` }, counted: sql`SELECT r.m49 AS value, sum(r.value) AS count FROM ${around} r GROUP BY 1` },
  theme: { said: { theme_keys: sql`c.theme_keys` }, counted: sql`SELECT k.key AS value, sum(a.value) AS count FROM asked a CROSS JOIN LATERAL unnest(a.theme_keys) k(key) GROUP BY 1` },
  pillar: { said: { pillar: sql`c.pillar` }, counted: sql`SELECT a.pillar::text AS value, a.value AS count FROM asked a` },
  group: { said: { group_id: sql`c.group_id` }, counted: sql`SELECT g.slug AS value, a.value AS count FROM asked a JOIN core.working_group g ON g.id = a.group_id` },
  year: {
    said: { first_year: sql`extract(year FROM ${firstDay})::int`, last_year: sql`extract(year FROM ${lastDay})::int` },
    counted: sql`SELECT y::text AS value, sum(a.value) AS count FROM asked a CROSS JOIN LATERAL generate_series(a.first_year, a.last_year) y GROUP BY 1`,
  },
  stale: { said: { stale: sql`coalesce(c.stale_at <= now(), false)` }, counted: sql`SELECT CASE WHEN a.stale THEN 'yes' ELSE 'no' END AS value, a.value AS count FROM asked a` },
}

/** What the codes of a facet are called, in all languages. */
export function namesOf(facet: Facet): Prisma.Sql {
  if (facet === 'organization') return sql`SELECT o.slug AS code, n.lang, coalesce(n.acronym, n.name) AS name FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id`
  if (facet === 'theme') return sql`SELECT slug AS code, lang, name FROM core.theme_name`
  if (facet === 'pillar') return sql`SELECT number::text AS code, lang, name FROM core.pillar_name`
  if (facet === 'region') return sql`SELECT m49 AS code, lang, name FROM core.region_name`
  if (facet === 'country') return sql`SELECT alpha2 AS code, lang, name FROM core.country_name`
  if (facet === 'group') return sql`SELECT w.slug AS code, n.lang, n.short_name AS name FROM core.working_group w JOIN core.working_group_name n ON n.group_id = w.id`
  return sql`SELECT NULL::text AS code, NULL::text AS lang, NULL::text AS name WHERE false`
}

/** What the chosen values are called, by "facet value". */
export function chosenNames(viewer: Viewer, locale: Locale, params: ActivityParams): Promise<ReadonlyMap<string, string>> {
  return asViewer(viewer, async (tx) => {
    const names = new Map<string, string>()
    for (const facet of facets.filter((one) => params[one].length > 0)) {
      const rows = await tx.$queryRaw<{ code: string; name: string }[]>`SELECT n.code, n.name FROM (${namesOf(facet)}) n WHERE n.lang = ${locale} AND n.code = ANY (${params[facet]})`
      for (const { code, name } of rows) names.set(`${facet} ${code}`, name)
    }
    return names
  })
}
