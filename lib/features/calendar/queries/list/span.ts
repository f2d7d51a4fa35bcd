import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Place } from '@/lib/platform/lists/keyset'
import { instantOf, readDay } from '@/lib/platform/recurrence/wall'
import { dayIn } from '@/lib/platform/time/zones'
import { busyAsked, eventsInOrder, type Asked } from './event-conditions'

const { sql, join, empty } = Prisma

/**
 * From the midnight before a day to that before another (null: for ever), on the wall of the reader; or on from a place in the list,
 * which is an entry, or, before the first page, the midnight of its day.
 */
export type Span = { from: string; until: string | null; zone: string } | { place: Place; zone: string }

/** The id in a place that is no entry's. */
export const noEntry = '00000000-0000-0000-0000-000000000000'

/** The instant of midnight in a zone. @param day YYYY-MM-DD @throws RangeError for no day */
export function midnight(day: string, zone: string): Date {
  const read = readDay(day)
  if (!read) throw new RangeError('no day')
  return new Date(instantOf(read.toPlainDateTime(), zone).at.epochMilliseconds)
}

// What an entry needs to find its place among days, and its marking, which a page bears whether or not it shows the entry.
const part = sql`o.event_id AS id, false AS busy, o.starts_at, o.ends_at, o.starts_on, o.ends_on, e.zone IS NULL AS whole_days, e.marking`
const busyPart = sql`b.id, true AS busy, b.starts_on::timestamp AT TIME ZONE 'UTC' AS starts_at, (b.ends_on + 1)::timestamp AT TIME ZONE 'UTC' AS ends_at, b.starts_on, b.ends_on, true AS whole_days, NULL::text AS marking`

type Branch = { rows: Prisma.Sql; order: Prisma.Sql; columns: Prisma.Sql }

/**
 * What falls into a span, from both tables, in parts each of which an index answers: what began within the month before the span,
 * and the few that last longer. At most `most` rows in order; backwards where the place says so.
 */
export function inSpan(asked: Asked, span: Span, most: number): Prisma.Sql {
  const back = 'place' in span && span.place.back
  const way = back ? sql`DESC` : empty
  const parts = 'place' in span ? onFrom(asked, span, way) : within(asked, span, way)
  const selects = parts.map(({ rows, order, columns }) => sql`(SELECT ${columns} FROM ${rows} ORDER BY ${order} LIMIT ${most})`)
  // Around them a SELECT of its own: where there is one part alone, it would have two orders.
  return sql`SELECT * FROM (${join(selects, ' UNION ALL ')}) parts ORDER BY starts_at ${way}, id ${way} LIMIT ${most}`
}

function onFrom(asked: Asked, { place: { key, id, back }, zone }: Extract<Span, { place: Place }>, way: Prisma.Sql): Branch[] {
  const at = new Date(key)
  if (back && id === noEntry) return before(asked, at, { zone, way })
  const day = at.toISOString().slice(0, 10)
  const sign = back ? sql`<` : sql`>`
  const busy = busyAsked(asked)
  // A busy row stands at the midnight of its first day: one at that very instant is told by its id, else the day decides.
  const onMidnight = at.getTime() === Date.parse(`${day}T00:00:00Z`)
  const busyPlace = onMidnight ? sql`(b.starts_on, b.id) ${sign} (${day}::date, ${id}::uuid)` : back ? sql`b.starts_on <= ${day}::date` : sql`b.starts_on > ${day}::date`
  return [
    { columns: part, order: sql`o.starts_at ${way}, o.event_id ${way}`, rows: sql`${eventsInOrder(asked)} AND (o.starts_at, o.event_id) ${sign} (${at}::timestamptz, ${id}::uuid)` },
    ...(busy ? [{ columns: busyPart, order: sql`b.starts_on ${way}, b.id ${way}`, rows: sql`${busy} AND ${busyPlace}` }] : []),
  ]
}

/** What began before the midnight of a day: whole days by the calendar, whatever the clock of the reader says. */
function before(asked: Asked, midnightAt: Date, { zone, way }: { zone: string; way: Prisma.Sql }): Branch[] {
  const day = dayIn(zone, midnightAt)
  const busy = busyAsked(asked)
  return [
    { columns: part, order: sql`o.starts_at ${way}, o.event_id ${way}`, rows: sql`${eventsInOrder(asked)} AND o.starts_at < ${midnightAt}::timestamptz AND (e.zone IS NOT NULL OR o.starts_on < ${day}::date)` },
    ...(busy ? [{ columns: busyPart, order: sql`b.starts_on ${way}, b.id ${way}`, rows: sql`${busy} AND b.starts_on < ${day}::date` }] : []),
  ]
}

function within(asked: Asked, { from, until, zone }: Exclude<Span, { place: Place }>, way: Prisma.Sql): Branch[] {
  const begins = midnight(from, zone)
  const events = eventsInOrder(asked)
  const busy = busyAsked(asked)
  // Whole days are those of the calendar, whatever the clock of the reader says.
  const untilThen = until === null ? empty : sql`AND o.starts_at < ${midnight(until, zone)}::timestamptz AND (e.zone IS NOT NULL OR o.starts_on < ${until}::date)`
  const fromThen = sql`AND o.ends_at > ${begins}::timestamptz AND (e.zone IS NOT NULL OR o.ends_on >= ${from}::date)`
  const order = sql`o.starts_at ${way}, o.event_id ${way}`
  return [
    { columns: part, order, rows: sql`${events} AND NOT o.long AND o.starts_at >= ${begins}::timestamptz - interval '33 days' ${fromThen} ${untilThen}` },
    { columns: part, order, rows: sql`${events} AND o.long ${fromThen} ${untilThen}` },
    ...(busy
      ? [{ columns: busyPart, order: sql`b.starts_on ${way}, b.id ${way}`, rows: sql`${busy} AND b.starts_on >= ${from}::date - 366 AND b.ends_on >= ${from}::date ${until === null ? empty : sql`AND b.starts_on < ${until}::date`}` }]
      : []),
  ]
}
