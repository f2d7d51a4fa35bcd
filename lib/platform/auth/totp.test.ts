import '@/test/own-secret.ts'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newRecoveryCodes } from './recovery-codes.ts'
import { newTotpSecret, qrPath, spokenSecret, totpAddress, totpStep } from './totp.ts'
import { latinDigits, plainCode, plainDigits } from './typed-code.ts'

const at = (seconds: number) => new Date(seconds * 1000)
// RFC 6238, appendix B: the seed of its SHA-1 rows, and the last six of their eight digits.
const seed = new Uint8Array(new TextEncoder().encode('12345678901234567890'))

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1234567890, '005924', 41152263],
  [20000000000, '353130', 666666666],
])('the code of the standard at %i s is right, and its step known', (seconds, code, step) => {
  expect(totpStep(seed, code, at(seconds))).toBe(step)
})

test('a clock may be half a minute off, no more', () => {
  expect(totpStep(seed, '287082', at(59 + 30))).toBe(1)
  expect(totpStep(seed, '287082', at(59 - 30))).toBe(1)
  expect(totpStep(seed, '287082', at(59 + 61))).toBe(null)
  expect(totpStep(seed, '28708', at(59))).toBe(null)
})

test('an app that reads the address shows the code that is asked for', () => {
  const secret = newTotpSecret('a nonce')
  const app = new TOTP({ secret: Secret.fromBase32(new URL(totpAddress(secret, 'hana@example.org', 'Coordination Platform')).searchParams.get('secret') ?? '') })
  expect(totpStep(secret, app.generate({ timestamp: 59_000 }), at(59))).toBe(1)
  expect(spokenSecret(secret).replaceAll(' ', '')).toBe(app.secret.base32)
})

test('another nonce shows another secret and other codes', () => {
  expect(spokenSecret(newTotpSecret('one'))).not.toBe(spokenSecret(newTotpSecret('other')))
  expect(newRecoveryCodes('one').some((code) => newRecoveryCodes('other').includes(code))).toBe(false)
  expect(new Set(newRecoveryCodes('one')).size).toBe(10)
})

test('the picture has its quiet zone and nothing outside', () => {
  const { size, path } = qrPath('otpauth://totp/x?secret=ABC')
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(squares.length).toBeGreaterThan(100)
  expect(squares.flat().every((place) => place >= 4 && place < size - 4)).toBe(true)
})

test('codes are read however they are typed: gaps, hyphens, Arabic and wide digits, letters that look like digits', () => {
  expect(plainDigits('٤٨٢ ۹۱۰')).toBe('482910')
  expect(plainDigits('４８２-910')).toBe('482910')
  expect(plainCode('abcde-o1l0i')).toBe('ABCDE01101')
  expect(latinDigits('abc')).toBe('abc')
})
