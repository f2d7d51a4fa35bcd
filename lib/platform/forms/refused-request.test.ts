import { beforeAll, expect, test } from 'vitest'
import { refusedRequest } from './refused-request'

beforeAll(() => {
  Object.assign(process.env, { PUBLIC_URL: 'http://127.0.0.1:3000', DATABASE_URL: '', DATABASE_URL_WEB: 'postgresql://web@127.0.0.1/none', DATABASE_URL_SYSTEM: 'postgresql://system@127.0.0.1/none', APP_SECRET: 'a secret of the tests, long enough for them' })
})

const asked = (method: string, headers: Record<string, string>, locale?: string, pathname = '/directory') =>
  refusedRequest({ method, headers: new Headers({ host: '127.0.0.1:3000', ...headers }), cookies: { get: () => (locale ? { value: locale } : undefined) }, nextUrl: { pathname } })
const own = { origin: 'http://127.0.0.1:3000' }

test('reading is nobody’s business here, and what our pages send goes on, as does what says nothing of where it comes from', async () => {
  expect(await asked('GET', { origin: 'https://evil.example' })).toBeNull()
  expect(await asked('POST', { ...own, 'content-length': '1048576' })).toBeNull()
  expect(await asked('POST', {})).toBeNull()
})

test.each(['https://evil.example', 'null', '', 'garbage', 'http://127.0.0.1:3001'])('a write from "%s" is turned away in the reader’s language', async (origin) => {
  const answer = await asked('POST', { origin }, 'ar')
  expect(answer?.status).toBe(403)
  expect(await answer?.text()).toMatch(/^[\p{Script=Arabic}\p{Mn}\s.،]+$/u)
})

test('a write that is heavier than any form is turned away before it is read', async () => {
  const answer = await asked('POST', { ...own, 'content-length': '1048577', 'accept-language': 'fr' })
  expect([answer?.status, answer?.headers.get('content-language')]).toEqual([413, 'fr'])
})

test.each(['/directory/%', '/%ff', '/organizations/%c0%80', '/a/%ED%A0%80/b', '/%u0041'])('the address %s is no text, and nothing is found there', async (pathname) => {
  const answer = await asked('GET', {}, 'zh', pathname)
  expect([answer?.status, answer?.headers.get('content-language')]).toEqual([404, 'zh'])
})

test.each(['/', '/directory/%00', '/organizations/%D8%A7', '/%25ff'])('the address %s is one', async (pathname) => {
  expect(await asked('GET', {}, 'zh', pathname)).toBeNull()
})
