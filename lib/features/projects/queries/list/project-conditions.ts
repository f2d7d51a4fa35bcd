import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { facets, type Facet, type Filters } from '../../search-params'

const { sql, join, empty } = Prisma

/** What is asked of projects. */
export type Asked = Filters & { q: string }
const texts = (values: readonly string[]) => join([...values])
const stated = (values: readonly string[]) => values.filter((value) => value !== 'none')

/** The facets in use. */
export const used = (asked: Filters, without?: Facet): Facet[] => facets.filter((facet) => facet !== without && asked[facet].length > 0)

/** From its first day to its last, where one of them stands for both if the other is missing. */
export const firstDay = sql`coalesce(c.starts_on, c.ends_on)`
export const lastDay = sql`coalesce(c.ends_on, c.starts_on)`

type Rows = { all: Prisma.Sql; chosen: (values: readonly string[]) => Prisma.Sql }

/** Facets whose values are rows of their own, as `t`. By equality alone: no other comparison keeps its index under a policy. */
const tables: Partial<Record<Facet, Rows>> = {
  theme: { all: sql`core.project_theme t`, chosen: (values) => sql`t.theme IN (${texts(values)})` },
  pillar: { all: sql`core.project_theme t`, chosen: (values) => sql`t.theme IN (SELECT p.slug FROM core.theme_pillar p WHERE p.number::text IN (${texts(values)}))` },
  country: { all: sql`core.project_country t`, chosen: (values) => sql`t.country IN (${texts(values)})` },
  region: { all: sql`core.project_country t`, chosen: (values) => sql`t.country = ANY (ARRAY(SELECT r.alpha2 FROM core.country_region r WHERE r.m49 IN (${texts(values)})))` },
}

/** What the filters say of project `c`, each with AND before it. `without`: a facet's own counts are those of the list without it. */
export const conditions = (asked: Asked, without?: Facet): Prisma.Sql => join([empty, ...used(asked, without).map((facet) => sql`AND ${condition(facet, asked)}`)], ' ')

function condition(facet: Facet, asked: Asked): Prisma.Sql {
  const values = stated(asked[facet])
  const none = values.length < asked[facet].length
  if (facet === 'status') return sql`c.status IN (${texts(values)})`
  if (facet === 'role' && asked.organization.length > 0) return sql`true`
  if (facet === 'role' || facet === 'organization') return partners(asked)
  if (facet === 'year') return either(none && sql`${firstDay} IS NULL`, values.map((year) => sql`(${firstDay} <= ${`${year}-12-31`}::date AND ${lastDay} >= ${`${year}-01-01`}::date)`))
  const table = tables[facet]
  if (!table) return sql`true`
  const loose = facet === 'region' ? sql`EXISTS (SELECT FROM core.project_country t WHERE t.project_id = c.id AND t.country NOT IN (SELECT r.alpha2 FROM core.country_region r))` : sql`false`
  const any = facet === 'pillar' ? sql`${table.all} JOIN core.theme_pillar p ON p.slug = t.theme` : table.all
  return either(none && sql`NOT EXISTS (SELECT FROM ${any} WHERE t.project_id = c.id) OR ${loose}`, values.length > 0 ? [sql`EXISTS (SELECT FROM ${table.all} WHERE t.project_id = c.id AND ${table.chosen(values)})`] : [])
}

const either = (none: Prisma.Sql | false, others: readonly Prisma.Sql[]) => sql`(${join([...(none ? [none] : []), ...others], ' OR ')})`

/** An organization in one of the roles asked for; "none": nobody is named in that role. */
function partners({ organization, role }: Pick<Asked, 'organization' | 'role'>): Prisma.Sql {
  const inRole = role.length > 0 ? sql`AND t.role IN (${texts(role)})` : empty
  const named = stated(organization)
  if (organization.length > named.length) return either(sql`NOT EXISTS (SELECT FROM core.project_organization t WHERE t.project_id = c.id ${inRole})`, named.length > 0 ? [partners({ organization: named, role })] : [])
  const which = named.length > 0 ? sql`AND t.organization_id = ANY (ARRAY(SELECT o.id FROM core.organization o WHERE o.slug IN (${texts(named)})))` : empty
  return sql`EXISTS (SELECT FROM core.project_organization t WHERE t.project_id = c.id ${which} ${inRole})`
}

/** The search as a table `found` of ids and ranks, nothing for a list without one: put it before the statement. */
export function found(asked: Asked): Prisma.Sql {
  const keys = [
    stated(asked.theme).map((slug) => `t:${slug}`),
    stated(asked.country).map((alpha2) => `c:${alpha2}`),
    stated(asked.region).map((m49) => `r:${m49}`),
  ].filter((any, at) => any.length > 0 && any.length === [asked.theme, asked.country, asked.region][at]?.length)
  return asked.q ? sql`found AS MATERIALIZED (SELECT h.id, h.rank FROM authz.find_records('project', ${asked.q}, 1001, ${keys.map((any) => any.join(' '))}::text[]) h),` : empty
}

/** The projects asked for, as `c`, and for a search `f` with their rank: put `found` before the statement. */
export const projectsAsked = (asked: Asked, without?: Facet): Prisma.Sql =>
  asked.q ? sql`found f JOIN core.project c ON c.id = f.id WHERE true ${conditions(asked, without)}` : sql`core.project c WHERE true ${conditions(asked, without)}`
