import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Along } from '@/lib/platform/lists/record-order'
import { facets, type Facet, type Filters } from '../../search-params'

const { sql, join, empty } = Prisma

/** What is asked of activities. `own`: of those that the viewer edits alone. */
export type Asked = Filters & { q: string; own?: boolean }
const texts = (values: readonly string[]) => join([...values])
const stated = (values: readonly string[]) => values.filter((value) => value !== 'none')

/** The facets in use. */
export const used = (asked: Filters, without?: Facet): Facet[] => facets.filter((facet) => facet !== without && asked[facet].length > 0)

/** From its first day to its last, as it was or else as it is planned, where one of them stands for both if the other is missing. */
export const firstDay = sql`coalesce(c.actual_starts_on, c.planned_starts_on, c.actual_ends_on, c.planned_ends_on)`
export const lastDay = sql`greatest(coalesce(c.actual_ends_on, c.planned_ends_on, c.actual_starts_on, c.planned_starts_on), ${firstDay})`

/** A region and all that lie within it, as the codes `m49`. */
const within = (values: readonly string[]) => sql`(WITH RECURSIVE inner_region AS (SELECT r.m49 FROM core.region r WHERE r.m49 IN (${texts(values)})
  UNION SELECT r.m49 FROM core.region r JOIN inner_region i ON r.parent = i.m49) SELECT i.m49 FROM inner_region i)`

/** What the filters say of activity `c`, each with AND before it. `without`: a facet's own counts are those of the list without it. */
export const conditions = (asked: Asked, without?: Facet): Prisma.Sql => join([empty, ...used(asked, without).map((facet) => sql`AND ${condition(facet, asked)}`)], ' ')

// By equality alone inside EXISTS: no other comparison keeps its index under a policy.
function condition(facet: Facet, asked: Asked): Prisma.Sql {
  const values = stated(asked[facet])
  const none = values.length < asked[facet].length
  switch (facet) {
    case 'status':
      return sql`c.status IN (${texts(values)})`
    case 'type':
      return sql`c.type IN (${texts(values)})`
    case 'stale':
      return either(values.includes('no') && sql`c.stale_at IS NULL OR c.stale_at > now()`, values.includes('yes') ? [sql`c.stale_at <= now()`] : [])
    case 'role':
      return asked.organization.length > 0 ? sql`true` : sql`EXISTS (SELECT FROM core.activity_organization t WHERE t.activity_id = c.id AND t.role IN (${texts(values)}))`
    case 'organization':
      return partners(asked)
    case 'pillar':
      return either(none && sql`c.pillar IS NULL`, values.map((value) => sql`c.pillar = ${Number(value)}::int`))
    case 'group':
      return either(none && sql`c.group_id IS NULL`, values.length > 0 ? [sql`c.group_id = ANY (ARRAY(SELECT g.id FROM core.working_group g WHERE g.slug IN (${texts(values)})))`] : [])
    case 'year':
      return either(none && sql`${firstDay} IS NULL`, values.map((year) => sql`(${firstDay} <= ${`${year}-12-31`}::date AND ${lastDay} >= ${`${year}-01-01`}::date)`))
    case 'theme':
      return either(none && sql`NOT EXISTS (SELECT FROM core.activity_theme t WHERE t.activity_id = c.id)`, values.length > 0 ? [sql`EXISTS (SELECT FROM core.activity_theme t WHERE t.activity_id = c.id AND t.theme IN (${texts(values)}))`] : [])
    case 'country':
      return either(none && sql`c.scope <> 'COUNTRIES'`, values.length > 0 ? [sql`EXISTS (SELECT FROM core.activity_country t WHERE t.activity_id = c.id AND t.country IN (${texts(values)}))`] : [])
    case 'region':
      return either(none && sql`c.scope = 'GLOBAL' OR ${loose}`, values.length > 0 ? inRegions(values) : [])
  }
}

const either = (none: Prisma.Sql | false, others: readonly Prisma.Sql[]) => sql`(${join([...(none ? [none] : []), ...others], ' OR ')})`

/** In a country that stands in no region. */
const loose = sql`EXISTS (SELECT FROM core.activity_country t WHERE t.activity_id = c.id AND t.country NOT IN (SELECT r.alpha2 FROM core.country_region r))`

/** In a country of one of these regions, or in a region that is one of them or lies within. */
const inRegions = (values: readonly string[]) => [
  sql`EXISTS (SELECT FROM core.activity_country t WHERE t.activity_id = c.id AND t.country = ANY (ARRAY(SELECT r.alpha2 FROM core.country_region r WHERE r.m49 IN (${texts(values)}))))`,
  sql`EXISTS (SELECT FROM core.activity_region t WHERE t.activity_id = c.id AND t.region = ANY (ARRAY${within(values)}))`,
]

/** An organization, in one of the roles asked for. */
function partners({ organization, role }: Pick<Asked, 'organization' | 'role'>): Prisma.Sql {
  const inRole = role.length > 0 ? sql`AND t.role IN (${texts(role)})` : empty
  return sql`EXISTS (SELECT FROM core.activity_organization t WHERE t.activity_id = c.id
    AND t.organization_id = ANY (ARRAY(SELECT o.id FROM core.organization o WHERE o.slug IN (${texts(organization)}))) ${inRole})`
}

/** The search as a table `found` of ids and ranks, nothing for a list without one: put it before the statement. */
export function found(asked: Asked): Prisma.Sql {
  const keys = [
    stated(asked.theme).map((slug) => `t:${slug}`),
    stated(asked.country).map((alpha2) => `c:${alpha2}`),
    stated(asked.region).map((m49) => `r:${m49}`),
  ].filter((any, at) => any.length > 0 && any.length === [asked.theme, asked.country, asked.region][at]?.length)
  return asked.q ? sql`found AS MATERIALIZED (SELECT h.id, h.rank FROM authz.find_records('activity', ${asked.q}, 1001, ${keys.map((any) => any.join(' '))}::text[]) h),` : empty
}

/** The activities asked for, as `c`, and for a search `f` with their rank: put `found` before the statement. */
export function activitiesAsked(asked: Asked, without?: Facet): Prisma.Sql {
  const own = asked.own ? sql`AND c.owner_id = ANY (ARRAY(SELECT authz.my_edits()))` : empty
  return asked.q ? sql`found f JOIN core.activity c ON c.id = f.id WHERE true ${own} ${conditions(asked, without)}` : sql`core.activity c WHERE true ${own} ${conditions(asked, without)}`
}

/** One country and no search: such a list begins with the rows of that country, as `t0`, of which there are few. */
export const oneCountry = ({ q, country, own }: Pick<Asked, 'q' | 'country' | 'own'>): string | null =>
  !q && !own && country.length === 1 && country[0] !== 'none' ? (country[0] ?? null) : null

/** The order of such a list, which the rows of the country carry. */
export const alongCountry: Along = { columns: [sql`t0.starts_order`], id: sql`t0.activity_id` }

/**
 * The activities of one country as `c`, from its rows `t0`, which carry status and start.
 * @param along in the order that these rows carry; in any other they are read first, or the whole table would be, for its order
 */
export function activitiesOfCountry(asked: Asked, country: string, along: boolean): Prisma.Sql {
  const status = asked.status.length > 0 ? sql`AND t0.status IN (${texts(asked.status)})` : empty
  const first = along ? empty : sql`OFFSET 0`
  return sql`(SELECT t0.* FROM core.activity_country t0 WHERE t0.country = ${country} ${status} ${first}) t0 JOIN core.activity c ON c.id = t0.activity_id WHERE true ${conditions(asked, 'country')}`
}
