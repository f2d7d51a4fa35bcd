import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney } from '@/lib/platform/i18n/format'
import { decimalOf, decimalsOf, isCurrency, readAmount } from './money.ts'

test.each([
  ['4200000', 'USD', 420000000n],
  ['4,200,000.5', 'USD', 420000050n],
  ['4 200 000', 'EUR', 420000000n],
  ['1200', 'JPY', 1200n],
  ['1200.00', 'JPY', 1200n],
  ['1.234', 'KWD', 1234n],
  ['٤٢٠٠', 'USD', 420000n],
])('%s %s is %s of the smallest unit', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toBe(minor)
})

test.each([['1.200,50', 'EUR'], ['12,5', 'EUR'], ['1.5', 'JPY'], ['-4', 'USD'], ['', 'USD'], ['1e9', 'USD'], ['ten', 'USD']])('%s %s is not guessed at', (typed, currency) => {
  expect(readAmount(typed, currency)).toBeNull()
})

test('what is written is read back, in every currency and to the last unit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('USD', 'JPY', 'KWD', 'CHF'), (minor, currency) => {
      expect(readAmount(decimalOf(minor, currency), currency)).toBe(minor)
    }),
  )
})

test('currencies are those of ISO 4217, with their decimals, and are written with their code', () => {
  expect([isCurrency('USD'), isCurrency('XYZ')]).toEqual([true, false])
  expect(['USD', 'JPY', 'KWD'].map(decimalsOf)).toEqual([2, 0, 3])
  expect(formatMoney('en', 420000050n, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 4,200,000.50')
  expect(formatMoney('en', 420000000n, 'USD').replaceAll('\u00a0', ' ')).toBe('USD 4,200,000')
})
