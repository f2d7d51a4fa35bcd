import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Facet } from '../../search-params'
import { activitiesAsked, found, type Asked } from './activity-conditions'

const { sql, join, raw } = Prisma

/** Columns by name, as an activity `c` says them. */
export type Said = Readonly<Record<string, Prisma.Sql>>

/**
 * The activities asked for, as `asked a`: those that say the same are one row, with their number as `value` and a number of its
 * own as `n`. So the policy is asked once for each activity, and what follows works on few rows. Begins the statement.
 * @param without a facet whose own choices are counted: as if it were not in use
 */
export function alike(asked: Asked, said: Said, without?: Facet): Prisma.Sql {
  const columns = Object.entries(said)
  const named = join(columns.map(([name, column]) => sql`${column} AS ${raw(name)}`))
  return sql`WITH ${found(asked)} alike AS MATERIALIZED (SELECT ${named}, count(*)::int AS value FROM ${activitiesAsked(asked, without)} GROUP BY ${join(columns.map((_, at) => raw(String(at + 1))))}),
    asked AS MATERIALIZED (SELECT a.*, (row_number() OVER ())::int AS n FROM alike a)`
}
