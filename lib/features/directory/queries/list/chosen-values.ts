import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import type { DirectoryParams, Facet } from '../../search-params'
import { used, type Asked } from './contact-conditions'

const { sql, join } = Prisma
const day = 24 * 60 * 60 * 1000
/** As old as an entry may be to count as confirmed "this quarter"; the freshness mark of a row says the same. */
const quarter = 92 * day

/** What is asked for, and what it is called: by facet and value. */
export type Chosen = { asked: Asked; names: ReadonlyMap<string, string> }
export const nameKey = (facet: Facet, value: string): string => `${facet} ${value}`

/** What an organization is called in a line: by its acronym where it has one. `o` is core.organization. */
export const organizationLabel = (locale: Locale): Prisma.Sql => sql`(
  SELECT coalesce(n.acronym, e.acronym, n.name) FROM core.organization_name e JOIN core.organization_name n ON n.organization_id = e.organization_id AND n.lang = ${locale}
  WHERE e.organization_id = o.id AND e.lang = 'en')`

/** Finds what the chosen values are called in the reader's language; those that do not exist are left out of what is asked. */
export async function chosenValues(tx: Tx, locale: Locale, params: DirectoryParams): Promise<Chosen> {
  const lists = used(params).flatMap((facet) => list(facet, params[facet], locale) ?? [])
  const rows = lists.length === 0 ? [] : await tx.$queryRaw<{ facet: Facet; value: string; label: string; id: string | null }[]>`${join(lists, ' UNION ALL ')}`
  const names = new Map(rows.map(({ facet, value, label }) => [nameKey(facet, value), label]))
  const ids = (facet: Facet) => rows.flatMap((row) => (row.facet === facet && row.id ? [row.id] : []))
  const known = <V extends string>(facet: Facet, values: readonly V[]) => values.filter((value) => names.has(nameKey(facet, value)))
  const asked = {
    q: params.q,
    organization: known('organization', params.organization),
    kind: params.kind,
    country: known('country', params.country),
    region: known('region', params.region),
    theme: known('theme', params.theme),
    group: known('group', params.group),
    language: known('language', params.language),
    role: params.role,
    confirmed: params.confirmed,
    organizationIds: ids('organization'),
    groupIds: ids('group'),
    quarterAgo: new Date(now().getTime() - quarter),
    halfYearAgo: new Date(now().getTime() - 2 * quarter),
  }
  return { asked, names }
}

function list(facet: Facet, values: readonly string[], locale: Locale): Prisma.Sql | null {
  const among = join([...values])
  if (facet === 'organization') return sql`SELECT 'organization' AS facet, o.slug AS value, ${organizationLabel(locale)} AS label, o.id::text AS id FROM core.organization o WHERE o.slug IN (${among})`
  if (facet === 'group') {
    return sql`SELECT 'group' AS facet, g.slug AS value, n.short_name AS label, g.id::text AS id FROM core.working_group g
      JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} WHERE g.slug IN (${among})`
  }
  const names = referenceNames[facet]
  return names ? sql`SELECT ${facet} AS facet, n.code AS value, n.name AS label, NULL AS id FROM (${names}) n WHERE n.lang = ${locale} AND n.code IN (${among})` : null
}

/** The reference lists, each with the same three columns. */
export const referenceNames: Partial<Record<Facet, Prisma.Sql>> = {
  country: sql`SELECT alpha2 AS code, lang, name FROM core.country_name`,
  region: sql`SELECT m49 AS code, lang, name FROM core.region_name`,
  theme: sql`SELECT slug AS code, lang, name FROM core.theme_name`,
  language: sql`SELECT code, lang, name FROM core.language_name`,
}
