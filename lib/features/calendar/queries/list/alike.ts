import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Facet } from '../../search-params'
import { eventsAsked, isNarrowed, type Asked } from './event-conditions'

const { sql, raw } = Prisma

/** What an event says of a facet: in a column of its own, or, by its id, in its children. */
export type Said = 'id' | 'kind' | 'state' | 'organizer_id' | 'group_id'

/**
 * The entries from a day on as `asked`, in which those that say the same are one row with their number as `times`. So what follows
 * works on few rows, and where the id is what is said each event is one of them, however often it comes. Begins with the occurrences
 * where nothing narrows the events: then only those that come are looked up, whose policy most of the time is not that of all, and
 * none for their id, which an occurrence shows to whom the event is shown.
 * @param without a facet whose own choices are counted: as if it were not in use
 */
export function alike(asked: Asked, { said, from, without }: { said: Said; from: string; without: Facet }): Prisma.Sql {
  const column = raw(`e.${said}`)
  const ahead = sql`o.ends_on >= ${from}::date`
  if (isNarrowed(asked, without)) return sql`asked AS MATERIALIZED (SELECT ${column} AS said, count(*)::int AS times FROM ${eventsAsked(asked, without)} AND ${ahead} GROUP BY 1)`
  const coming = sql`SELECT o.event_id AS said, count(*)::int AS times FROM core.event_occurrence o WHERE ${ahead} GROUP BY 1`
  if (said === 'id') return sql`asked AS MATERIALIZED (${coming})`
  return sql`coming AS MATERIALIZED (${coming}), asked AS MATERIALIZED (SELECT ${column} AS said, sum(c.times)::int AS times FROM coming c JOIN core.event e ON e.id = c.said
    WHERE e.id = ANY (ARRAY(SELECT x.said FROM coming x)) GROUP BY 1)`
}
