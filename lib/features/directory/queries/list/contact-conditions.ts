import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { facets, type Facet, type Filters } from '../../search-params'

const { sql, join, empty } = Prisma

/** What is asked of contacts: filters that exist, with the ids behind the slugs and the moments between the ages. */
export type Asked = Filters & { q: string; organizationIds: readonly string[]; groupIds: readonly string[]; quarterAgo: Date; halfYearAgo: Date }

const texts = (values: readonly string[]) => join([...values])
const uuids = (ids: readonly string[]) => join(ids.map((id) => sql`${id}::uuid`))

/** A member whose role is shown: nominations and what ended are nobody else's business. */
export const shownMember = sql`t.state IN ('INVITED', 'ACTIVE', 'SUSPENDED')`

/** Facets with rows of their own: these as `t`. By equality alone, because no other comparison keeps its index under a policy. */
const tables: Partial<Record<Facet, (asked: Asked) => Prisma.Sql>> = {
  country: ({ country }) => sql`core.contact_country t WHERE t.country IN (${texts(country)})`,
  region: ({ region }) => sql`core.contact_country t WHERE t.country = ANY (ARRAY(SELECT r.alpha2 FROM core.country_region r WHERE r.m49 IN (${texts(region)})))`,
  theme: ({ theme }) => sql`core.contact_theme t WHERE t.theme IN (${texts(theme)})`,
  language: ({ language }) => sql`core.contact_language t WHERE t.language IN (${texts(language)})`,
  role: ({ role }) => sql`core.member t WHERE t.role IN (${texts(role)}) AND ${shownMember}`,
  group: ({ groupIds }) => sql`core.member t WHERE t.id IN (SELECT g.member_id FROM core.group_member g WHERE g.group_id IN (${uuids(groupIds)}))`,
}

/** The facets in use. */
export const used = (asked: Filters, without?: Facet): Facet[] => facets.filter((facet) => facet !== without && asked[facet].length > 0)

/** What the filters say of contact `c`, each with AND before it. `without`: a facet's own counts are those of the list without it. */
export const conditions = (asked: Asked, without?: Facet): Prisma.Sql =>
  join([empty, ...used(asked, without).map((facet) => sql`AND ${condition(facet, asked)}`)], ' ')

function condition(facet: Facet, asked: Asked): Prisma.Sql {
  const table = tables[facet]
  if (table) return sql`EXISTS (SELECT FROM ${table(asked)} AND t.contact_id = c.id)`
  if (facet === 'organization') return sql`c.organization_id IN (${uuids(asked.organizationIds)})`
  if (facet === 'kind') return sql`c.organization_id IN (SELECT o.id FROM core.organization o WHERE o.kind IN (${texts(asked.kind)}))`
  return sql`(${join(asked.confirmed.map((age) => inAge(age, asked)), ' OR ')})`
}

/** One age as a condition on contact `c`. */
export function inAge(age: string, { quarterAgo, halfYearAgo }: Asked): Prisma.Sql {
  if (age === 'quarter') return sql`c.confirmed_order >= ${quarterAgo}`
  return age === 'half' ? sql`(c.confirmed_order >= ${halfYearAgo} AND c.confirmed_order < ${quarterAgo})` : sql`c.confirmed_order < ${halfYearAgo}`
}

/** The contacts asked for, as `c`, and for a search `f` with their rank: put `found` before the statement. */
export const contactsAsked = (asked: Asked, without?: Facet): Prisma.Sql =>
  asked.q ? sql`found f JOIN core.contact c ON c.id = f.id WHERE true ${conditions(asked, without)}` : sql`core.contact c WHERE true ${conditions(asked, without)}`

/**
 * The same where no order is asked for, to be cut off at a number. With one value of a facet its own rows lead: the planner
 * would read all contacts beside them (11 ms against 4 at 50,000), because it does not see that the cut comes first.
 */
export function contactsCounted(asked: Asked): Prisma.Sql {
  const lead = used(asked).find((facet) => facet !== 'region' && tables[facet] && asked[facet].length === 1)
  const table = lead && tables[lead]
  if (!table) return contactsAsked(asked)
  return sql`(SELECT t.contact_id FROM ${table(asked)}) l CROSS JOIN LATERAL (SELECT c.* FROM core.contact c WHERE c.id = l.contact_id ${conditions(asked, lead)} OFFSET 0) c`
}

/** Keys as search.keys writes them, so that the search itself stays within the filters: else its bound would cut off what they keep. */
function narrowed(asked: Asked, without?: Facet): string[] {
  const keys: Partial<Record<Facet, readonly [string, readonly string[]]>> = {
    organization: ['o', asked.organizationIds], kind: ['k', asked.kind], country: ['c', asked.country], region: ['r', asked.region],
    theme: ['t', asked.theme], language: ['l', asked.language], role: ['m', asked.role],
  }
  return used(asked, without).flatMap((facet) => {
    const [letter, values] = keys[facet] ?? []
    return letter && values ? [values.map((value) => `${letter}:${value}`).join(' ')] : []
  })
}

/** The search as a table `found` of ids and ranks, nothing for a list without one. */
export function found(asked: Asked, without?: Facet): Prisma.Sql {
  if (!asked.q) return empty
  const group = without !== 'group' && asked.groupIds.length > 0 ? tables.group?.(asked) : undefined
  const ages = without === 'confirmed' || asked.confirmed.length === 0 ? null : asked.confirmed
  const since = ages && !ages.includes('older') ? (ages.includes('half') ? asked.halfYearAgo : asked.quarterAgo) : null
  const before = ages && !ages.includes('quarter') ? (ages.includes('half') ? asked.quarterAgo : asked.halfYearAgo) : null
  return sql`WITH found AS MATERIALIZED (SELECT h.id, h.rank FROM authz.find_contacts(${asked.q}, 1001, ${narrowed(asked, without)}::text[],
    ${group ? sql`ARRAY(SELECT t.contact_id FROM ${group})` : sql`NULL::uuid[]`}, ${since}::timestamptz, ${before}::timestamptz) h)`
}
