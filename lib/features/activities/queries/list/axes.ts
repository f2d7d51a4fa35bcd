import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Axis } from '../../matrix-params'
import { firstDay, lastDay, type Asked } from './activity-conditions'
import { alike, type Said } from './alike'

const { sql, empty } = Prisma

/** What an activity `c` says of a side. */
const says: Record<Axis, Said> = {
  organization: { lead_id: sql`c.lead_id` },
  status: { status: sql`c.status` },
  pillar: { pillar: sql`c.pillar` },
  theme: { theme_keys: sql`c.theme_keys` },
  year: { first_year: sql`date_part('year', ${firstDay})::int`, last_year: sql`date_part('year', ${lastDay})::int` },
  country: { scope: sql`c.scope`, country_keys: sql`c.country_keys` },
  region: { scope: sql`c.scope`, country_keys: sql`c.country_keys`, region_keys: sql`c.region_keys` },
}

/** The activities asked for as `asked a`, by what they say of these sides. */
export const askedActivities = (asked: Asked, sides: readonly Axis[]): Prisma.Sql => alike(asked, Object.fromEntries(sides.flatMap((side) => Object.entries(says[side]))))

/** Of a filter on the same side only what was asked for: a cell beside it could not be told by a list. */
const chosen = (values: readonly string[], key: Prisma.Sql) => (values.length > 0 ? sql`AND ${key} = ANY (${[...values]}::text[])` : empty)

/** The keys of a row of `asked` on a side, each once: rows of its number and key, "none" for what states none. Exactly what the filter of that name finds. */
export function keysOf(axis: Axis, asked: Asked): Prisma.Sql {
  switch (axis) {
    case 'organization':
      return sql`SELECT a.n, o.slug AS key FROM asked a JOIN core.organization o ON o.id = a.lead_id WHERE true ${chosen(asked.organization, sql`o.slug`)}`
    case 'status':
      return sql`SELECT a.n, a.status AS key FROM asked a`
    case 'pillar':
      return sql`SELECT a.n, coalesce(a.pillar::text, 'none') AS key FROM asked a`
    case 'theme':
      return sql`SELECT a.n, k.key FROM asked a CROSS JOIN LATERAL unnest(CASE WHEN a.theme_keys = '{}' THEN '{none}' ELSE a.theme_keys END) k(key) WHERE true ${chosen(asked.theme, sql`k.key`)}`
    case 'year':
      return sql`SELECT a.n, coalesce(y.year::text, 'none') AS key FROM asked a LEFT JOIN (SELECT generate_series(min(first_year), max(last_year)) AS year FROM asked) y ON y.year BETWEEN a.first_year AND a.last_year WHERE true ${chosen(asked.year, sql`coalesce(y.year::text, 'none')`)}`
    case 'country':
      return sql`SELECT a.n, k.key FROM asked a CROSS JOIN LATERAL unnest(CASE WHEN a.scope = 'COUNTRIES' THEN a.country_keys ELSE a.country_keys || '{none}'::text[] END) k(key) WHERE true ${chosen(asked.country, sql`k.key`)}`
    case 'region':
      return regions(asked)
  }
}

/**
 * Regions of one level, those that hold no other of those shown: the continents, or, where regions are chosen, those and nothing else.
 * A region that an activity names counts for all that hold it.
 */
function regions(asked: Asked): Prisma.Sql {
  const shown = asked.region.length > 0 ? sql`g.m49 = ANY (${[...asked.region]}::text[])` : sql`g.parent = '001'`
  const global = asked.region.length === 0 || asked.region.includes('none') ? empty : sql`AND false`
  return sql`SELECT k.n, k.key FROM (
      WITH RECURSIVE shown AS (SELECT g.m49 FROM core.region g WHERE ${shown}),
        shown_region AS (SELECT s.m49, s.m49 AS inner_m49 FROM shown s UNION SELECT s.m49, g.m49 FROM shown_region s JOIN core.region g ON g.parent = s.inner_m49),
        shown_country AS (SELECT s.m49, r.alpha2 FROM shown s JOIN core.country_region r ON r.m49 = s.m49)
      SELECT a.n, h.m49 AS key FROM asked a CROSS JOIN LATERAL unnest(a.country_keys) t(country) JOIN shown_country h ON h.alpha2 = t.country
      UNION SELECT a.n, h.m49 FROM asked a CROSS JOIN LATERAL unnest(a.region_keys) t(region) JOIN shown_region h ON h.inner_m49 = t.region
      UNION SELECT a.n, 'none' FROM asked a WHERE a.scope = 'GLOBAL' ${global}
      UNION SELECT a.n, 'none' FROM asked a CROSS JOIN LATERAL unnest(a.country_keys) t(country) WHERE t.country NOT IN (SELECT r.alpha2 FROM core.country_region r) ${global}) k`
}
