import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { collator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import { facets, panels, type Facet, type ProjectParams } from '../search-params'
import { projectStatuses, roles } from '../words'
import { firstDay, found, lastDay, projectsAsked } from './list/project-conditions'

const { sql } = Prisma

/** A choice of a facet, by its name where a list holds one, and how many projects it would leave. */
export type FacetChoice = { value: string; label: string | null; count: number }
export type FacetChoices = Partial<Record<Facet, FacetChoice[]>>

/** The choices of the panel that is open, with their counts as the viewer sees them. */
export function projectFacets(viewer: Viewer, locale: Locale, params: ProjectParams): Promise<FacetChoices> {
  const { open } = params
  if (!open) return Promise.resolve({})
  return asViewer(viewer, async (tx) => {
    const choices: FacetChoices = {}
    for (const facet of panels[open]) choices[facet] = await choicesOf(tx, locale, facet, params)
    return choices
  })
}

async function choicesOf(tx: Tx, locale: Locale, facet: Facet, params: ProjectParams): Promise<FacetChoice[]> {
  const from = sql`asked a`
  const rows = await tx.$queryRaw<FacetChoice[]>`
    WITH ${found(params)} asked AS MATERIALIZED (SELECT c.id, c.status, ${firstDay} AS first_day, ${lastDay} AS last_day FROM ${projectsAsked(params, facet)}),
      counted AS (${counts[facet](from)})
    SELECT v.value, n.name AS label, v.count::int AS count FROM counted v LEFT JOIN (${namesOf(facet)}) n ON n.code = v.value AND n.lang = ${locale}`
  const order: readonly string[] = facet === 'status' ? projectStatuses : facet === 'role' ? roles : []
  if (order.length > 0) return rows.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return rows.toSorted((a, b) => collator(locale).compare(a.label ?? a.value, b.label ?? b.value))
}

const counts: Record<Facet, (from: Prisma.Sql) => Prisma.Sql> = {
  status: (from) => sql`SELECT a.status AS value, count(*) AS count FROM ${from} GROUP BY 1`,
  organization: (from) => sql`SELECT o.slug AS value, count(DISTINCT a.id) AS count FROM ${from} JOIN core.project_organization t ON t.project_id = a.id JOIN core.organization o ON o.id = t.organization_id GROUP BY 1`,
  role: (from) => sql`SELECT t.role AS value, count(DISTINCT a.id) AS count FROM ${from} JOIN core.project_organization t ON t.project_id = a.id GROUP BY 1`,
  theme: (from) => sql`SELECT t.theme AS value, count(*) AS count FROM ${from} JOIN core.project_theme t ON t.project_id = a.id GROUP BY 1`,
  pillar: (from) => sql`SELECT p.number::text AS value, count(DISTINCT a.id) AS count FROM ${from} JOIN core.project_theme t ON t.project_id = a.id JOIN core.theme_pillar p ON p.slug = t.theme GROUP BY 1`,
  region: (from) => sql`SELECT r.m49 AS value, count(DISTINCT a.id) AS count FROM ${from} JOIN core.project_country t ON t.project_id = a.id JOIN core.country_region r ON r.alpha2 = t.country AND r.m49 <> '001' GROUP BY 1`,
  country: (from) => sql`SELECT t.country AS value, count(*) AS count FROM ${from} JOIN core.project_country t ON t.project_id = a.id GROUP BY 1`,
  year: (from) => sql`SELECT y::text AS value, count(*) AS count FROM ${from} CROSS JOIN LATERAL generate_series(extract(year FROM a.first_day)::int, extract(year FROM a.last_day)::int) y GROUP BY 1`,
}

/** What the codes of a facet are called, in all languages. */
export function namesOf(facet: Facet): Prisma.Sql {
  if (facet === 'organization') return sql`SELECT o.slug AS code, n.lang, coalesce(n.acronym, n.name) AS name FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id`
  if (facet === 'theme') return sql`SELECT slug AS code, lang, name FROM core.theme_name`
  if (facet === 'pillar') return sql`SELECT number::text AS code, lang, name FROM core.pillar_name`
  if (facet === 'region') return sql`SELECT m49 AS code, lang, name FROM core.region_name`
  if (facet === 'country') return sql`SELECT alpha2 AS code, lang, name FROM core.country_name`
  return sql`SELECT NULL::text AS code, NULL::text AS lang, NULL::text AS name WHERE false`
}

/** What the chosen values are called, by "facet value". */
export function chosenNames(viewer: Viewer, locale: Locale, params: ProjectParams): Promise<ReadonlyMap<string, string>> {
  return asViewer(viewer, async (tx) => {
    const names = new Map<string, string>()
    for (const facet of facets.filter((one) => params[one].length > 0)) {
      const rows = await tx.$queryRaw<{ code: string; name: string }[]>`SELECT n.code, n.name FROM (${namesOf(facet)}) n WHERE n.lang = ${locale} AND n.code = ANY (${params[facet]})`
      for (const { code, name } of rows) names.set(`${facet} ${code}`, name)
    }
    return names
  })
}
