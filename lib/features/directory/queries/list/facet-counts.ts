import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Facet } from '../../search-params'
import { inAge, shownMember, type Asked } from './contact-conditions'

const { sql, join } = Prisma

/** As many as a choice is counted to; what is more says so. */
export const countedTo = 1000

/** Facets whose values are rows with the policy of the contact. */
const tables: Partial<Record<Facet, { rows: Prisma.Sql; value: Prisma.Sql; list: Prisma.Sql }>> = {
  theme: { rows: sql`core.contact_theme t`, value: sql`t.theme`, list: sql`SELECT slug FROM core.theme` },
  country: { rows: sql`core.contact_country t`, value: sql`t.country`, list: sql`SELECT alpha2 FROM core.country` },
  language: { rows: sql`core.contact_language t`, value: sql`t.language`, list: sql`SELECT code FROM core.language` },
}

/**
 * How many of these contacts have each value of a facet: a statement of value and count.
 * @param contacts a FROM with its WHERE, contacts as `c`
 */
export function countsOf(facet: Facet, contacts: Prisma.Sql, asked: Asked): Prisma.Sql {
  const table = tables[facet]
  if (table) return sql`SELECT ${table.value}, count(*) FROM (SELECT c.id FROM ${contacts}) c JOIN ${table.rows} ON t.contact_id = c.id GROUP BY 1`
  switch (facet) {
    case 'organization':
      return sql`SELECT c.organization_id::text, count(*) FROM ${contacts} GROUP BY 1`
    case 'kind':
      return sql`SELECT o.kind, sum(g.n) FROM (SELECT c.organization_id, count(*) AS n FROM ${contacts} GROUP BY 1) g JOIN core.organization o ON o.id = g.organization_id GROUP BY 1`
    case 'region':
      // The same regions together, and then each: thousands are taken apart and not all contacts.
      return sql`SELECT m49, sum(n) FROM (SELECT unnest(string_to_array(g.regions, ' ')) AS m49, g.n FROM (SELECT c.regions, count(*) AS n FROM ${contacts} GROUP BY 1) g) r GROUP BY 1`
    case 'group':
      return sql`SELECT g.group_id::text, count(*) FROM core.group_member g JOIN core.member t ON t.id = g.member_id JOIN (SELECT c.id FROM ${contacts}) c ON c.id = t.contact_id GROUP BY 1`
    case 'role':
      return sql`SELECT t.role, count(*) FROM (SELECT c.id FROM ${contacts}) c JOIN core.member t ON t.contact_id = c.id AND ${shownMember} GROUP BY 1`
    default:
      return sql`SELECT CASE WHEN ${inAge('quarter', asked)} THEN 'quarter' WHEN ${inAge('half', asked)} THEN 'half' ELSE 'older' END, count(*) FROM ${contacts} GROUP BY 1`
  }
}

/**
 * The same for all contacts, where nothing else is asked: value by value out of an index, each counted to the bound, so that
 * it stays as quick however many there are. null for those facets that have no such way.
 */
export function countsOfAll(facet: Facet, values: readonly string[], asked: Asked): Prisma.Sql | null {
  const bounded = (list: Prisma.Sql, rows: Prisma.Sql) =>
    sql`SELECT v.value, n.count FROM (${list}) v(value) CROSS JOIN LATERAL (SELECT count(*) FROM (SELECT FROM ${rows} LIMIT ${countedTo + 1}) m) n(count)`
  const table = tables[facet]
  if (table) return bounded(table.list, sql`${table.rows} WHERE ${table.value} = v.value`)
  if (facet === 'confirmed') return join(values.map((age) => sql`SELECT ${age}, count(*) FROM (SELECT FROM core.contact c WHERE ${inAge(age, asked)} LIMIT ${countedTo + 1}) m`), ' UNION ALL ')
  const list = () => sql`VALUES ${join(values.map((value) => sql`(${value})`))}`
  if (facet === 'kind') return bounded(list(), sql`core.contact c WHERE c.organization_id IN (SELECT o.id FROM core.organization o WHERE o.kind = v.value)`)
  if (facet === 'role') return bounded(list(), sql`core.member t JOIN core.contact c ON c.id = t.contact_id WHERE t.role = v.value AND ${shownMember}`)
  return null
}
