import { Temporal } from 'temporal-polyfill'
import { instantOf, readDay } from './wall.ts'

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY'] as const
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export type Frequency = (typeof frequencies)[number]

/** The last day on which it may begin, or how often it happens. */
export type RuleEnd = { on: string } | { count: number }

/**
 * A repetition. `byDay` has weekdays (MO … SU), in a month also counted ones (2TU, -1FR); without it a week repeats the
 * weekday of its start, and a month the day of its start, where a month has that day: the 31st comes seven times a year.
 */
export type Rule = { freq: Frequency; interval: number; byDay: readonly string[]; ends: RuleEnd }

const maxInterval = 99

/**
 * The text of a rule (RFC 5545, 3.3.10, without "RRULE:") for an event in a zone, or on whole days (null). The end
 * is the last moment of its day in that zone, written in UTC as the standard wants it beside a TZID; beside whole days it
 * is a day. Throws a RangeError for what is no rule: check what people type before.
 */
export function ruleOf({ freq, interval, byDay, ends }: Rule, zone: string | null): string {
  const text = [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(byDay.length > 0 ? [`BYDAY=${byDay.join(',')}`] : []),
    'count' in ends ? `COUNT=${ends.count}` : `UNTIL=${untilOf(ends.on, zone)}`,
  ].join(';')
  if (!readRule(text, zone)) throw new RangeError('no rule of repetition')
  return text
}

function untilOf(on: string, zone: string | null): string {
  const day = readDay(on)
  if (!day) throw new RangeError('no day')
  if (!zone) return compact(day.toString())
  const last = instantOf(day.toPlainDateTime('23:59:59'), zone).at
  return compact(last.toInstant().toString({ smallestUnit: 'second' }))
}

const compact = (text: string) => text.replaceAll(/[-:]/g, '')

/** Reads the rules that `ruleOf` writes; null for any other, among them each that does not end. */
export function readRule(text: string, zone: string | null): Rule | null {
  const parts = partsOf(text)
  if (!parts) return null
  const freq = frequencies.find((one) => one === parts['FREQ'])
  const interval = number(parts['INTERVAL'] ?? '1', maxInterval)
  const byDay = parts['BYDAY']?.split(',') ?? []
  const ends = endOf(parts, zone)
  if (!freq || !interval || !ends || !byDay.every((day) => isDay(day, freq))) return null
  return new Set(byDay).size === byDay.length ? { freq, interval, byDay, ends } : null
}

/** Whether nothing but an end is missing from a rule, so that a form can tell that from a rule that is none. */
export const isEndless = (text: string): boolean => readRule(`${text};COUNT=1`, null) !== null

const names = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'])

function partsOf(text: string): Record<string, string> | null {
  const parts = text.split(';').map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])
  const said = new Set(parts.map(([name]) => name))
  return said.size === parts.length && [...said].every((name) => names.has(name)) ? Object.fromEntries(parts) : null
}

function number(text: string, most: number): number | null {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most ? Number(text) : null
}

function isDay(text: string, freq: Frequency): boolean {
  const [, counted, day] = /^(-1|[1-5])?([A-Z]{2})$/.exec(text) ?? []
  return weekdays.some((one) => one === day) && (counted === undefined || freq === 'MONTHLY')
}

function endOf({ COUNT, UNTIL }: Record<string, string>, zone: string | null): RuleEnd | null {
  if (COUNT !== undefined && UNTIL !== undefined) return null
  if (COUNT !== undefined) {
    const count = number(COUNT, 9999)
    return count ? { count } : null
  }
  const on = UNTIL === undefined ? null : dayOfUntil(UNTIL, zone)
  return on ? { on } : null
}

function dayOfUntil(until: string, zone: string | null): string | null {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z)?$/.exec(until) ?? []
  const on = readDay(`${year}-${month}-${day}`)
  if (!on || (time === undefined) !== (zone === null)) return null
  return zone ? (untilInstant(until)?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null) : on.toString()
}

/** The instant of an UNTIL in UTC; null where the clock has no such time. */
export function untilInstant(until: string): Temporal.Instant | null {
  const [, day, hour, minute, second] = /^(\d{8})T(\d{2})(\d{2})(\d{2})Z$/.exec(until) ?? []
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || !day) return null
  return Temporal.Instant.from(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${hour}:${minute}:${second}Z`)
}
