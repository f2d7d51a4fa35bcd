import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'
import { signInAddress } from './sign-in-address.ts'

test.each(['/directory', '/directory?q=a%20b&theme=x', '/organizations/kenya'])('%s is opened after signing in', (path) => {
  expect(localPath(path, '/home')).toBe(path)
  expect(signInAddress(path)).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
})

test.each([
  '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\\..\\b',
  '', 'directory', '/.//evil.example', '/x/..//evil.example', `/${'a'.repeat(1001)}`, null, undefined, ['/directory'],
])('%j leads home instead', (path) => {
  expect(localPath(path, '/home')).toBe('/home')
})

test('nobody is led back into signing in', () => {
  expect(localPath('/sign-in?next=/directory', '/home')).toBe('/home')
  expect(localPath('/password/forgotten', '/home')).toBe('/home')
  expect(signInAddress('/')).toBe('/sign-in')
  expect(signInAddress(null)).toBe('/sign-in')
})
