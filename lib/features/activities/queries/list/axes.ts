import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Axis } from '../../matrix-params'
import type { Asked } from './activity-conditions'
import { activitiesAsked, firstDay, found, lastDay } from './activity-conditions'

const { sql, empty } = Prisma

/** The activities asked for, as `asked a`, numbered, because numbers are joined sooner than ids; with their years where one of the sides needs them. */
export function askedActivities(asked: Asked, sides: readonly Axis[]): Prisma.Sql {
  const years = sides.includes('year') ? sql`, date_part('year', ${firstDay})::int AS first_year, date_part('year', ${lastDay})::int AS last_year` : empty
  return sql`WITH ${found(asked)} asked AS MATERIALIZED (SELECT c.id, (row_number() OVER ())::int AS n, c.status, c.scope, c.pillar ${years} FROM ${activitiesAsked(asked)})`
}

/** Of a filter on the same side only what was asked for: a cell beside it could not be told by a list. */
const chosen = (values: readonly string[], key: Prisma.Sql) => (values.length > 0 ? sql`AND ${key} = ANY (${[...values]}::text[])` : empty)

/** The keys of an activity on a side, each once: rows of its number and key, "none" for what states none. Exactly what the filter of that name finds. */
export function keysOf(axis: Axis, asked: Asked): Prisma.Sql {
  switch (axis) {
    case 'organization':
      return sql`SELECT a.n, o.slug AS key FROM asked a JOIN core.activity_organization t ON t.activity_id = a.id AND t.role = 'LEAD' JOIN core.organization o ON o.id = t.organization_id WHERE true ${chosen(asked.organization, sql`o.slug`)}`
    case 'status':
      return sql`SELECT a.n, a.status AS key FROM asked a`
    case 'pillar':
      return sql`SELECT a.n, coalesce(a.pillar::text, 'none') AS key FROM asked a`
    case 'theme':
      return sql`SELECT a.n, coalesce(t.theme, 'none') AS key FROM asked a LEFT JOIN core.activity_theme t ON t.activity_id = a.id WHERE true ${chosen(asked.theme, sql`coalesce(t.theme, 'none')`)}`
    case 'year':
      return sql`SELECT a.n, coalesce(y.year::text, 'none') AS key FROM asked a LEFT JOIN (SELECT generate_series(min(first_year), max(last_year)) AS year FROM asked) y ON y.year BETWEEN a.first_year AND a.last_year WHERE true ${chosen(asked.year, sql`coalesce(y.year::text, 'none')`)}`
    case 'country':
      return sql`SELECT k.n, k.key FROM (SELECT a.n, t.country AS key FROM asked a JOIN core.activity_country t ON t.activity_id = a.id
        UNION ALL SELECT a.n, 'none' FROM asked a WHERE a.scope <> 'COUNTRIES') k WHERE true ${chosen(asked.country, sql`k.key`)}`
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
      SELECT a.n, h.m49 AS key FROM asked a JOIN core.activity_country t ON t.activity_id = a.id JOIN shown_country h ON h.alpha2 = t.country
      UNION SELECT a.n, h.m49 FROM asked a JOIN core.activity_region t ON t.activity_id = a.id JOIN shown_region h ON h.inner_m49 = t.region
      UNION SELECT a.n, 'none' FROM asked a WHERE a.scope = 'GLOBAL' ${global}
      UNION SELECT a.n, 'none' FROM asked a JOIN core.activity_country t ON t.activity_id = a.id WHERE t.country NOT IN (SELECT r.alpha2 FROM core.country_region r) ${global}) k`
}
