// What every answer says to the browser, and how cookies are set: by the address that people type.
import { NextRequest } from 'next/server'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import './own-secret'

const { PUBLIC_URL } = process.env
afterAll(() => void (process.env['PUBLIC_URL'] = PUBLIC_URL ?? ''))
// Settings are read once in a process.
beforeEach(() => vi.resetModules())

async function headersAt(origin: string, path = '/directory'): Promise<Headers> {
  process.env['PUBLIC_URL'] = origin
  const { proxy } = await import('@/proxy')
  return (await proxy(new NextRequest(`${origin}${path}`))).headers
}

const loopback = 'http://127.0.0.1:3000'
const secure = 'https://localhost'

test('no page may be framed, keeps an address from others, or is given what it does not need', async () => {
  const headers = await headersAt(loopback)
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('permissions-policy')).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/)
})

test('a feed may be kept by the program that compares it, and by nobody between', async () => {
  expect((await headersAt(loopback, '/feeds/calendar/x')).get('cache-control')).toBe('private, no-cache')
})

test('scripts run by a nonce that is new with each page, and nothing is allowed that was not thought of', async () => {
  const [one, other] = [await headersAt(loopback), await headersAt(loopback)].map((headers) => headers.get('content-security-policy') ?? '')
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"]) expect(one).toContain(rule)
  expect(one).not.toMatch(/unsafe-(inline|eval)/)
  const nonce = /script-src [^;]*'nonce-([\w+/]{22}==)'/
  expect(nonce.exec(one ?? '')?.[1]).toMatch(/./)
  expect(nonce.exec(one ?? '')?.[1]).not.toBe(nonce.exec(other ?? '')?.[1])
})

test('under HTTPS the browser is told to stay there, and only there', async () => {
  expect((await headersAt(secure)).get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  vi.resetModules()
  expect((await headersAt(loopback)).get('strict-transport-security')).toBeNull()
})

test('cookies are out of reach of scripts and of posts from elsewhere, and bound to the host under HTTPS', async () => {
  process.env['PUBLIC_URL'] = secure
  const { cookieName, cookieRules } = await import('@/lib/platform/auth/cookie-rules')
  expect(cookieName('session')).toBe('__Host-session')
  // The browser takes a __Host- cookie only with these, and without a domain.
  expect(cookieRules(60)).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 60 })
})
