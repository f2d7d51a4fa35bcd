import ICAL from 'ical.js'
import { expand } from '@/lib/platform/recurrence/expand'
import { type Component, vtimezone } from './vtimezone.ts'

type Occurrence = { startsAt: Date; endsAt: Date }
/**
 * When: with a zone, times on its wall (YYYY-MM-DDTHH:mm); without, first and last day. The rule is that of RFC 5545. `occurrences`:
 * what the rule comes to, where it is known already; it takes milliseconds to work out.
 */
export type FeedTime = { zone: string | null; startsAt: string; endsAt: string; rule: string | null; occurrences?: readonly Occurrence[] }

type Value = string | Record<string, unknown>
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: Value[]]

const utc = new Set(['UTC', 'Etc/UTC'])
const most = 400

/** DTSTART, DTEND and RRULE of an event as it was typed. An end that equals its start is left out: 3.8.2.2 wants a later one. */
export function when({ zone, startsAt, endsAt, rule }: FeedTime): Property[] {
  const at = (name: string, time: string): Property => {
    if (zone === null) return [name, {}, 'date', time]
    return utc.has(zone) ? [name, {}, 'date-time', `${time}:00Z`] : [name, { tzid: zone }, 'date-time', `${time}:00`]
  }
  const end = zone === null ? dayAfter(endsAt) : endsAt
  return [at('dtstart', startsAt), ...(end > startsAt ? [at('dtend', end)] : []), ...(rule ? [repeats(rule)] : [])]
}

const repeats = (rule: string): Property => ['rrule', {}, 'recur', { ...ICAL.Recur.fromString(rule).toJSON() }]
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The same without a zone, which would name a part of the world: instants in UTC, a repetition as the list of them. Days stay days. */
export function whenInUtc(time: FeedTime): Property[] {
  if (time.zone === null) return when(time)
  const all = occurrencesOf(time).map(({ startsAt, endsAt }) => [instant(startsAt), instant(endsAt)] as const)
  const [first] = all
  if (!first) return []
  const [start, end] = first
  return [
    ['dtstart', {}, 'date-time', start],
    ...(end > start ? [['dtend', {}, 'date-time', end] satisfies Property] : []),
    // The first stands in the list too: where there is no rule some readers (ical.js) take the list for the whole.
    ...(all.length > 1 ? all : []).map(([one]): Property => ['rdate', {}, 'date-time', one]),
  ]
}

/** An instant in UTC, to the second. */
export const instant = (at: Date) => `${at.toISOString().slice(0, 19)}Z`

/** A VTIMEZONE for each zone that is named, right for all years in which something of it happens (3.6.5 asks for both). */
export function zonesOf(times: readonly FeedTime[]): Component[] {
  const zones = new Set(times.flatMap(({ zone }) => (zone === null || utc.has(zone) ? [] : [zone])))
  return [...zones].toSorted().map((zone) => {
    const years = times.filter((time) => time.zone === zone).flatMap((time) => [yearOf(time.startsAt), yearOf(time.endsAt), lastYear(time)])
    // A year more at either end: what begins on New Year's Eve here is another year in UTC.
    return vtimezone(zone, Math.min(...years) - 1, Math.max(...years) + 1)
  })
}

function occurrencesOf(time: FeedTime): readonly Occurrence[] {
  if (time.occurrences) return time.occurrences
  const expansion = expand({ ...time, most })
  return 'fault' in expansion ? [] : expansion.occurrences
}

const yearOf = (time: string) => Number(time.slice(0, 4))

function lastYear(time: FeedTime): number {
  if (time.rule === null) return yearOf(time.endsAt)
  const until = /UNTIL=(\d{4})/.exec(time.rule)?.[1]
  if (until) return Number(until)
  const last = occurrencesOf(time).at(-1)
  return last ? last.endsAt.getUTCFullYear() : yearOf(time.endsAt)
}
