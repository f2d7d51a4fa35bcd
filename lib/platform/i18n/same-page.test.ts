import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samePage } from './same-page.ts'

test.each([
  ['http://127.0.0.1:3000/directory?q=h%C3%B4&theme=a', '/directory?q=h%C3%B4&theme=a'],
  ['https://elsewhere.example/sign-in', '/sign-in'],
  ['http://127.0.0.1:3000//elsewhere.example/x', '/elsewhere.example/x'],
  ['http://127.0.0.1:3000/\\elsewhere.example', '/elsewhere.example'],
  ['not an address', '/'],
  ['', '/'],
  [null, '/'],
])('from %s back to %s', (referer, expected) => {
  expect(samePage(referer)).toBe(expected)
})

test('it never leads to another site', () => {
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => new URL(samePage(url), 'http://here.example').host === 'here.example'))
})
