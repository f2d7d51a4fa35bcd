import fc from 'fast-check'
import { expect, test } from 'vitest'
import { direction, isLocale, languageNames, locales, preferredLocale } from './locale.ts'

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de, ar;q=0.7, en;q=0.3', 'ar'],
  ['en;q=0.2, zh-Hant-TW;q=0.9', 'zh'],
  ['ES', 'es'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['de-DE,it', null],
  ['*', null],
  ['', null],
  [null, null],
])('Accept-Language "%s" is answered in %s', (header, expected) => {
  expect(preferredLocale(header)).toBe(expected)
})

test('no header can break it, and the answer is always one of the six or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (header) => {
      const answer = preferredLocale(header)
      return answer === null || isLocale(answer)
    }),
  )
})

test('only Arabic is written from the right', () => {
  expect(locales.filter((locale) => direction(locale) === 'rtl')).toEqual(['ar'])
})

test('each language has its own name', () => {
  expect(new Set(Object.values(languageNames)).size).toBe(6)
})
