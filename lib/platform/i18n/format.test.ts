import { describe, expect, test } from 'vitest'
import { collator, formatAge, formatDate, formatDateTime, formatDateTimeZone, formatDay, formatList, formatNumber, formatTime, formatWeekday, listSeparator } from './format.ts'
import { locales } from './locale.ts'

const now = new Date('2026-11-24T15:10:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

test.each([
  [0.0001, 'now'],
  [0.02, '28 minutes ago'],
  [0.5, '12 hours ago'],
  [1.9, '1 day ago'],
  [12, '12 days ago'],
  [21, '3 weeks ago'],
  [80, '11 weeks ago'],
  [125, '4 months ago'],
  [800, '2 years ago'],
  [-2, 'in 2 days'],
])('an instant %s days old is told as "%s"', (days, words) => {
  expect(formatAge('en', ago(days), now)).toBe(words)
})

test('ages are told in all six languages', () => {
  expect(locales.map((locale) => formatAge(locale, ago(21), now))).toEqual(['قبل 3 أسابيع', '3周前', '3 weeks ago', 'il y a 3 semaines', '3 недели назад', 'hace 3 semanas'])
})

describe('figures are Latin in every language', () => {
  test.each(locales)('%s', (locale) => {
    const written = [
      formatNumber(locale, 1234.5),
      formatDay(locale, '2026-11-24'),
      formatDate(locale, now, 'UTC'),
      formatDateTime(locale, now, 'Asia/Amman'),
      formatTime(locale, now, 'Asia/Amman'),
      formatAge(locale, ago(4), now),
    ].join(' ')
    expect(written).toMatch(/2026/)
    expect(written).toMatch(/18:10/)
    expect(written).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
  })
})

test('a day is the same day everywhere', () => {
  expect(formatDay('en', '2026-01-01', 'short')).toBe('1 Jan 2026')
  expect(formatDay('en', '2026-01-01')).toBe('1 January 2026')
})

test('an instant is told in the zone it is asked for', () => {
  expect(formatDateTime('en', new Date('2026-11-24T23:30:00Z'), 'Asia/Amman')).toBe('25 Nov 2026, 02:30')
  expect(formatDateTimeZone('en', now, 'Africa/Nairobi')).toBe('24 Nov 2026, 18:10 GMT+3')
  expect(formatWeekday('en', new Date('2026-11-24T23:30:00Z'), 'Asia/Amman')).toBe('Wednesday')
  expect(formatTime('en', new Date('2026-11-24T00:05:00Z'), 'UTC')).toBe('00:05')
})

test('lists are told as each language tells them', () => {
  expect(formatList('en', ['Arabic', 'English', 'French'])).toBe('Arabic, English and French')
  expect(formatList('zh', ['甲', '乙'], 'disjunction')).toBe('甲或乙')
  expect(locales.map(listSeparator)).toEqual(['، ', '、', ', ', ', ', ', ', ', '])
})

test('names are ordered without regard to case and accents', () => {
  expect(['Éa', 'eb', 'Z', 'a'].sort(collator('fr').compare)).toEqual(['a', 'Éa', 'eb', 'Z'])
})
