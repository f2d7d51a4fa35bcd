import { decimalOf } from '../money/money'
import type { Locale } from './locale'

// British order and a day's twenty-four hours in English, Latin digits and the Gregorian calendar everywhere:
// dates and codes must compare and be typed the same in all six languages.
const tags: Record<Locale, string> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  fr: 'fr-u-ca-gregory-nu-latn',
  es: 'es-u-ca-gregory-nu-latn',
  ru: 'ru-u-ca-gregory-nu-latn',
  zh: 'zh-Hans-u-ca-gregory-nu-latn',
  ar: 'ar-u-ca-gregory-nu-latn',
}

const made = new Map<string, unknown>()

// Intl objects cost far more to make than to use; a table of fifty rows needs each once.
function once<T>(kind: string, locale: Locale, options: object, make: (tag: string) => T): T {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`
  const known = made.get(key) as T | undefined
  if (known !== undefined) return known
  const fresh = make(tags[locale])
  made.set(key, fresh)
  return fresh
}

function dates(locale: Locale, options: Intl.DateTimeFormatOptions) {
  return once('date', locale, options, (tag) => new Intl.DateTimeFormat(tag, options))
}

/** A calendar day, from `YYYY-MM-DD`: "24 November 2026", or "24 Nov 2026" when short. */
export function formatDay(locale: Locale, day: string, length: 'long' | 'short' = 'long'): string {
  const options = { day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' } as const
  return dates(locale, options).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** The day on which an instant falls in an IANA zone: "24 Nov 2026". */
export function formatDate(locale: Locale, instant: Date, timeZone: string): string {
  return dates(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(instant)
}

/** An instant in an IANA zone, without the zone's name: "24 Nov 2026, 15:10". Say the zone beside it. */
export function formatDateTime(locale: Locale, instant: Date, timeZone: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return dates(locale, { day: 'numeric', month: 'short', year: 'numeric', ...time, timeZone }).format(instant)
}

/** An instant with the offset of its zone: "24 Nov 2026, 15:10 GMT+1". */
export function formatDateTimeZone(locale: Locale, instant: Date, timeZone: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' } as const
  return dates(locale, { day: 'numeric', month: 'short', year: 'numeric', ...time, timeZone }).format(instant)
}

/** The clock in an IANA zone: "09:40". */
export function formatTime(locale: Locale, instant: Date, timeZone: string): string {
  return dates(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
}

/** The day of the week in an IANA zone: "Tuesday". */
export function formatWeekday(locale: Locale, instant: Date, timeZone: string, length: 'long' | 'short' = 'long'): string {
  return dates(locale, { weekday: length, timeZone }).format(instant)
}

/** A calendar day, from `YYYY-MM-DD`, without its year: "24 Nov"; with it where the year is not `year`. */
export function formatDayIn(locale: Locale, day: string, year: string): string {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return day.startsWith(year) ? dates(locale, options).format(new Date(`${day}T00:00:00Z`)) : formatDay(locale, day, 'short')
}

/** A calendar month, from a day of it: "September 2011"; the year alone where no more is known. */
export function formatMonth(locale: Locale, day: string, known: 'MONTH' | 'YEAR'): string {
  return dates(locale, { ...(known === 'MONTH' && { month: 'long' }), year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** From one calendar day to another, both included, without saying twice what they have in common: "25–26 Nov 2026". */
export function formatDays(locale: Locale, from: string, until: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return dates(locale, options).formatRange(new Date(`${from.slice(0, 10)}T00:00:00Z`), new Date(`${until.slice(0, 10)}T00:00:00Z`))
}

/** From one instant to another in an IANA zone: "24 Nov 2026, 16:30–18:00". */
export function formatSpan(locale: Locale, from: Date, until: Date, timeZone: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return dates(locale, options).formatRange(from, until)
}

/** A number with the language's separators and Latin digits: "1,204". */
export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  return once('number', locale, options, (tag) => new Intl.NumberFormat(tag, options)).format(value)
}

/** Money with its code, decimals only where there are any: "USD 4,200,000". @param minor in the smallest unit of the currency */
export function formatMoney(locale: Locale, minor: bigint, currency: string): string {
  const options = { style: 'currency', currency, currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' } as const
  return once('number', locale, options, (tag) => new Intl.NumberFormat(tag, options)).format(decimalOf(minor, currency))
}

/** Money for a narrow cell, without its currency, which must stand beside it: "4.2M". */
export function formatMoneyShort(locale: Locale, minor: bigint, currency: string): string {
  const options = { notation: 'compact', maximumSignificantDigits: 3 } as const
  return once('number', locale, options, (tag) => new Intl.NumberFormat(tag, options)).format(decimalOf(minor, currency))
}

/** Items as a sentence lists them: "Arabic, English and French". */
export function formatList(locale: Locale, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return once('list', locale, { type }, (tag) => new Intl.ListFormat(tag, { type })).format(items)
}

/** What stands between the items of a plain enumeration: "، " in Arabic, "、" in Chinese, else ", ". */
export function listSeparator(locale: Locale): string {
  if (locale === 'ar') return '، '
  return locale === 'zh' ? '、' : ', '
}

/** Compares names as the language orders them; ties are settled by the caller. */
export function collator(locale: Locale): Intl.Collator {
  return once('order', locale, {}, (tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }))
}

const second = 1000
const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  // unit, its length, up to which age it is used
  ['second', second, 60 * second],
  ['minute', 60 * second, 3600 * second],
  ['hour', 3600 * second, 86_400 * second],
  ['day', 86_400 * second, 14 * 86_400 * second],
  ['week', 7 * 86_400 * second, 90 * 86_400 * second],
  ['month', 30.4375 * 86_400 * second, 730 * 86_400 * second],
  ['year', 365.25 * 86_400 * second, Infinity],
]

/**
 * How long ago (or until) an instant lies from `now`: "3 weeks ago", "in 2 days". Rounded down, so that
 * nothing looks older than it is; under a minute it says "now". `now` is passed in: a page has one.
 */
export function formatAge(locale: Locale, instant: Date, now: Date): string {
  const gap = instant.getTime() - now.getTime()
  const [unit, length] = steps.find(([, , until]) => Math.abs(gap) < until) ?? ['year', 365.25 * 86_400 * second]
  const amount = unit === 'second' ? 0 : Math.trunc(gap / length)
  const options = { numeric: unit === 'second' ? 'auto' : 'always' } as const
  return once('age', locale, options, (tag) => new Intl.RelativeTimeFormat(tag, options)).format(amount, unit)
}
