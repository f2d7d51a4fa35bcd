import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

const here = 'https://platform.example.org'
const asked = (origin: string | null, more: Record<string, string> = {}) => new Headers({ host: 'platform.example.org', ...(origin !== null && { origin }), ...more })

test.each([
  ['our own page', here, {}, true],
  ['our own page, said by the browser too', here, { 'sec-fetch-site': 'same-origin' }, true],
  ['no origin at all', null, {}, false],
  ['an empty one', '', {}, false],
  ['one that is hidden', 'null', {}, false],
  ['one that is no address', 'platform.example.org', {}, false],
  ['another place', 'https://evil.example', {}, false],
  ['the same name without encryption', 'http://platform.example.org', {}, false],
  ['the same name on another port', 'https://platform.example.org:8443', {}, false],
  ['a neighbour', 'https://evil.platform.example.org', {}, false],
  ['our name inside another', 'https://platform.example.org.evil.example', {}, false],
  ['our name as a user of another', 'https://platform.example.org@evil.example', {}, false],
  ['a page that the browser calls foreign', here, { 'sec-fetch-site': 'cross-site' }, false],
  ['a page that the browser calls a neighbour', here, { 'sec-fetch-site': 'same-site' }, false],
  ['a bookmark', here, { 'sec-fetch-site': 'none' }, false],
  ['another host that claims to be asked', 'https://evil.example', { host: 'evil.example' }, false],
  ['another host that a proxy is said to have been asked for', 'https://evil.example', { 'x-forwarded-host': 'evil.example' }, false],
])('a write from %s', (_from, origin, more, may) => {
  expect(isSameOrigin(asked(origin, more), here)).toBe(may)
})

test('on the own machine any of its names is the same, and no other machine is', () => {
  const local = 'http://127.0.0.1:3000'
  const from = (origin: string, host: string) => isSameOrigin(new Headers({ origin, host }), local)
  expect(from('http://localhost:3000', 'localhost:3000')).toBe(true)
  expect(from('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true)
  expect(from('http://localhost:3001', 'localhost:3000')).toBe(false)
  expect(from('http://evil.example', '127.0.0.1:3000')).toBe(false)
  expect(from('http://evil.example', 'evil.example')).toBe(false)
})
