import '@/test/own-secret.ts'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const plain = new TextEncoder().encode('twenty bytes of seed')

test('what was sealed is opened for its row', () => {
  expect(unseal('totp', 'row', seal('totp', 'row', plain))?.toString()).toBe('twenty bytes of seed')
})

test('the same text is never sealed the same', () => {
  expect(Buffer.from(seal('totp', 'row', plain)).equals(Buffer.from(seal('totp', 'row', plain)))).toBe(false)
})

test('it stays shut for another row, another purpose, and when a single bit of it changed', () => {
  const sealed = seal('totp', 'row', plain)
  expect(unseal('totp', 'other row', sealed)).toBe(null)
  expect(unseal('link', 'row', sealed)).toBe(null)
  const changed = Array.from(sealed.keys(), (at) => sealed.map((byte, here) => (here === at ? byte ^ 1 : byte)))
  expect(changed.map((one) => unseal('totp', 'row', one)).filter((one) => one !== null)).toEqual([])
  expect(unseal('totp', 'row', sealed.subarray(0, 20))).toBe(null)
})
