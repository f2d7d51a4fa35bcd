import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Role } from '../../words'
import { firstDay, found, lastDay, projectsAsked, type Asked } from './project-conditions'

const { sql } = Prisma

export const dimensions = ['theme', 'region', 'organization', 'pillar', 'year', 'country', 'all'] as const
export type Dimension = (typeof dimensions)[number]

/** The projects asked for, as `asked a` with their days; more parts of the same WITH follow. */
export const askedProjects = (asked: Asked): Prisma.Sql =>
  sql`WITH ${found(asked)} asked AS MATERIALIZED (SELECT c.id, ${firstDay} AS first_day, ${lastDay} AS last_day FROM ${projectsAsked(asked)})`

/**
 * How each project divides over the keys of a dimension: rows of id, key and share, the shares of one project adding to 1, what it
 * does not state under "none". By its own percentages over themes and countries, equally over the organizations of a role and over
 * the pillars of a theme, by days over years.
 */
export function shares(dimension: Dimension, role: Role): Prisma.Sql {
  switch (dimension) {
    case 'theme':
      return sql`SELECT a.id, coalesce(t.theme, 'none') AS key, coalesce(t.share / 10000.0, 1) AS share FROM asked a LEFT JOIN core.project_theme t ON t.project_id = a.id`
    case 'pillar':
      return sql`SELECT a.id, coalesce(p.number::text, 'none') AS key, sum(coalesce(t.share / 10000.0, 1) / coalesce(p.among, 1)) AS share FROM asked a
        LEFT JOIN core.project_theme t ON t.project_id = a.id
        LEFT JOIN (SELECT slug, number, count(*) OVER (PARTITION BY slug) AS among FROM core.theme_pillar) p ON p.slug = t.theme GROUP BY 1, 2`
    case 'country':
      return sql`SELECT a.id, coalesce(t.country, 'none') AS key, coalesce(t.share / 10000.0, 1) AS share FROM asked a LEFT JOIN core.project_country t ON t.project_id = a.id`
    case 'region':
      return sql`SELECT a.id, coalesce(l.m49, 'none') AS key, sum(coalesce(t.share / 10000.0, 1)) AS share FROM asked a
        LEFT JOIN core.project_country t ON t.project_id = a.id LEFT JOIN (${smallestRegions}) l ON l.alpha2 = t.country GROUP BY 1, 2`
    case 'organization':
      return sql`SELECT a.id, coalesce(o.slug, 'none') AS key, 1.0 / count(*) OVER (PARTITION BY a.id) AS share FROM asked a
        LEFT JOIN core.project_organization t ON t.project_id = a.id AND t.role = ${role} LEFT JOIN core.organization o ON o.id = t.organization_id`
    case 'year':
      return sql`SELECT a.id, coalesce(y.year::text, 'none') AS key, coalesce((least(a.last_day, make_date(y.year, 12, 31)) - greatest(a.first_day, make_date(y.year, 1, 1)) + 1)::numeric
          / (a.last_day - a.first_day + 1), 1) AS share FROM asked a
        LEFT JOIN LATERAL generate_series(extract(year FROM a.first_day)::int, extract(year FROM a.last_day)::int) y(year) ON true`
    case 'all':
      return sql`SELECT a.id, 'all' AS key, 1.0 AS share FROM asked a`
  }
}

/** The smallest region that holds a country: each country in one, so that nothing counts twice. */
const smallestRegions = sql`SELECT r.alpha2, min(r.m49) AS m49 FROM core.country_region r
  WHERE NOT EXISTS (SELECT FROM core.country_region s JOIN core.region g ON g.m49 = s.m49 WHERE s.alpha2 = r.alpha2 AND g.parent = r.m49) GROUP BY r.alpha2`
