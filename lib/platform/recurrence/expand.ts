import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { isEndless, readRule, type Rule } from './rule.ts'
import { type Clock, dateOf, instantOf, knowsZone, readDay, readWall } from './wall.ts'

/** One time at which it happens. On whole days the instants are midnights in UTC, the end that after the last day. */
export type Occurrence = { startsAt: Date; endsAt: Date; startsOn: string; endsOn: string }

/** A time on the wall that the clocks of the zone skip or show twice, so that a form can say what became of it. */
export type Warp = { wall: string; clock: Exclude<Clock, 'PLAIN'> }

/**
 * Why there are no occurrences: `ZONE` no such zone, `TIME` no such day or time, `REVERSED` it ends before it begins,
 * `RULE` no rule that is known here, `ENDLESS` the rule has no end, `OFF_RULE` it begins on a day on which the rule does
 * not have it (RFC 5545 leaves open what happens then), `EMPTY` the rule ends before it begins, `MOST` more than allowed,
 * `FAR` some begin more than fifty years after the first.
 */
export type Fault = 'ZONE' | 'TIME' | 'REVERSED' | 'RULE' | 'ENDLESS' | 'OFF_RULE' | 'EMPTY' | 'MOST' | 'FAR'

export type Expansion = { occurrences: Occurrence[]; warps: Warp[] } | { fault: Fault }

/** What happens when: with a zone, `startsAt` and `endsAt` are on its wall (YYYY-MM-DDTHH:mm); without, first and last day. */
export type Schedule = { rule: string | null; startsAt: string; endsAt: string; zone: string | null; most: number }

type Span = { first: Temporal.PlainDateTime; last: Temporal.PlainDateTime }

const mostYears = 50

/**
 * All occurrences in order, at most `most`. The rule counts on the wall: nine o'clock stays nine o'clock when the clocks
 * change. A timed one lasts exactly as long each time as the first does, whole days last as many days (RFC 5545, 3.8.5.3).
 */
export function expand({ rule, startsAt, endsAt, zone, most }: Schedule): Expansion {
  if (zone !== null && !knowsZone(zone)) return { fault: 'ZONE' }
  const span = zone === null ? daysOf(startsAt, endsAt) : wallOf(startsAt, endsAt)
  if (!span) return { fault: 'TIME' }
  if (Temporal.PlainDateTime.compare(span.last, span.first) < 0) return { fault: 'REVERSED' }
  const read = rule === null ? null : readRule(rule, zone)
  if (rule !== null && !read) return { fault: isEndless(rule) ? 'ENDLESS' : 'RULE' }
  const starts = read ? startsOf(read, span.first, most) : [span.first]
  if ('fault' in starts) return starts
  return zone === null ? onDays(starts, span) : inZone(starts, span, zone)
}

function daysOf(startsAt: string, endsAt: string): Span | null {
  const [first, last] = [readDay(startsAt), readDay(endsAt)]
  return first && last && { first: first.toPlainDateTime(), last: last.toPlainDateTime() }
}

function wallOf(startsAt: string, endsAt: string): Span | null {
  const [first, last] = [readWall(startsAt), readWall(endsAt)]
  return first && last && { first, last }
}

// Counted in UTC, where no time is missing: the library leaves out what the clocks skip, the standard moves it on.
function startsOf({ freq, interval, byDay, ends }: Rule, first: Temporal.PlainDateTime, most: number): Temporal.PlainDateTime[] | { fault: Fault } {
  const until = 'on' in ends ? Temporal.PlainDate.from(ends.on).toPlainDateTime('23:59:59') : null
  if (until && Temporal.PlainDateTime.compare(until, first) < 0) return { fault: 'EMPTY' }
  const count = 'count' in ends ? ends.count : null
  if (count && count > most) return { fault: 'MOST' }
  const far = first.add({ years: mostYears })
  const end = until && Temporal.PlainDateTime.compare(until, far) < 0 ? until : far
  const days = { freq, interval, ...(byDay.length > 0 && { byDay: [...byDay] }), until: end.toZonedDateTime('UTC'), dtstart: first.toZonedDateTime('UTC') }
  const wanted = Math.min(count ?? most + 1, most + 1)
  const found = new RRuleTemporal({ ...days, temporal: Temporal, cache: false }).all((_, at) => at < wanted).map((at) => at.toPlainDateTime())
  if (found.length > most) return { fault: 'MOST' }
  if (!found[0]?.equals(first)) return { fault: 'OFF_RULE' }
  return (count && found.length < count) || (until && end === far) ? { fault: 'FAR' } : found
}

function onDays(starts: readonly Temporal.PlainDateTime[], { first, last }: Span): Expansion {
  const length = first.until(last, { largestUnit: 'days' }).days
  const occurrences = starts.map((start) => {
    const [from, to] = [start.toPlainDate(), start.toPlainDate().add({ days: length })]
    return { startsAt: midnight(from), endsAt: midnight(to.add({ days: 1 })), startsOn: from.toString(), endsOn: to.toString() }
  })
  return { occurrences, warps: [] }
}

const midnight = (day: Temporal.PlainDate): Date => dateOf(day.toZonedDateTime('UTC'))

function inZone(starts: readonly Temporal.PlainDateTime[], span: Span, zone: string): Expansion {
  const length = lengthOf(span, zone)
  const begun = starts.map((wall) => ({ wall, ...instantOf(wall, zone) }))
  const occurrences = begun.map(({ at }) => spanFrom(at, length)).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return { occurrences, warps: [...begun, { wall: span.last, ...instantOf(span.last, zone) }].flatMap(warpOf) }
}

function spanFrom(from: Temporal.ZonedDateTime, length: Temporal.Duration): Occurrence {
  const to = from.add(length)
  // What ends at midnight does not reach into the day that begins then.
  const lastMoment = length.sign === 0 ? to : to.subtract({ milliseconds: 1 })
  return { startsAt: dateOf(from), endsAt: dateOf(to), startsOn: from.toPlainDate().toString(), endsOn: lastMoment.toPlainDate().toString() }
}

// Where it begins in an hour that the clocks skip and ends just after, only the wall says how long it lasts.
function lengthOf({ first, last }: Span, zone: string): Temporal.Duration {
  const exact = instantOf(first, zone).at.until(instantOf(last, zone).at, { largestUnit: 'hours' })
  return exact.sign < 0 ? first.until(last, { largestUnit: 'hours' }) : exact
}

function warpOf({ wall, clock }: { wall: Temporal.PlainDateTime; clock: Clock }): Warp[] {
  return clock === 'PLAIN' ? [] : [{ wall: wall.toString({ smallestUnit: 'minute' }), clock }]
}
