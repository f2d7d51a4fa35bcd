import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Facet } from '../search-params'
import { shownMember } from './contact-conditions'

const { sql } = Prisma

type Given = { alone: boolean; quarterAgo: Date; halfYearAgo: Date }

/** Facets whose values are rows of a table with the policy of the contact: without other filters, these rows tell all. */
const tables: Partial<Record<Facet, { rows: Prisma.Sql; value: Prisma.Sql }>> = {
  theme: { rows: sql`core.contact_theme t`, value: sql`t.theme` },
  country: { rows: sql`core.contact_country t`, value: sql`t.country` },
  language: { rows: sql`core.contact_language t`, value: sql`t.language` },
}

/**
 * How many of these contacts have each value of a facet: a statement of value and count.
 * @param contacts a FROM with its WHERE, contacts as `c`
 */
export function countsOf(facet: Facet, contacts: Prisma.Sql, { alone, quarterAgo, halfYearAgo }: Given): Prisma.Sql {
  const table = tables[facet]
  if (table && alone) return sql`SELECT ${table.value}, count(*) FROM ${table.rows} GROUP BY 1`
  if (table) return sql`SELECT ${table.value}, count(*) FROM (SELECT c.id FROM ${contacts}) c JOIN ${table.rows} ON t.contact_id = c.id GROUP BY 1`
  switch (facet) {
    case 'organization':
      return sql`SELECT c.organization_id::text, count(*) FROM ${contacts} GROUP BY 1`
    case 'kind':
      return sql`SELECT o.kind, sum(g.n) FROM (SELECT c.organization_id, count(*) AS n FROM ${contacts} GROUP BY 1) g JOIN core.organization o ON o.id = g.organization_id GROUP BY 1`
    case 'region':
      return sql`SELECT m49, sum(g.n) FROM (SELECT c.regions, count(*) AS n FROM ${contacts} GROUP BY 1) g, unnest(string_to_array(g.regions, ' ')) m49 GROUP BY 1`
    case 'group':
      return sql`SELECT g.group_id::text, count(*) FROM core.group_member g JOIN core.member t ON t.id = g.member_id JOIN (SELECT c.id FROM ${contacts}) c ON c.id = t.contact_id GROUP BY 1`
    case 'role':
      return sql`SELECT t.role, count(*) FROM (SELECT c.id FROM ${contacts}) c JOIN core.member t ON t.contact_id = c.id AND ${shownMember} GROUP BY 1`
    default:
      return sql`SELECT CASE WHEN c.confirmed_order >= ${quarterAgo} THEN 'quarter' WHEN c.confirmed_order >= ${halfYearAgo} THEN 'half' ELSE 'older' END, count(*) FROM ${contacts} GROUP BY 1`
  }
}
