import '@/test/own-secret.ts'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { linkCode, openLink } from './link-code.ts'

test('a code opens the link it was made for, each time it is made the same', () => {
  const id = randomUUID()
  expect(linkCode(id, 'PASSWORD')).toBe(linkCode(id, 'PASSWORD'))
  expect(openLink(linkCode(id, 'PASSWORD'), 'PASSWORD')).toBe(id)
})

test('a code of one kind opens nothing of the other', () => {
  expect(openLink(linkCode(randomUUID(), 'PASSWORD'), 'INVITATION')).toBe(null)
})

test('a code with any sign changed, cut or added opens nothing', () => {
  const code = linkCode(randomUUID(), 'INVITATION')
  const changed = [...code].map((sign, at) => `${code.slice(0, at)}${sign === 'A' ? 'Q' : 'A'}${code.slice(at + 1)}`)
  // The last sign of each part carries spare bits: a change there may spell the same bytes, and then the same link.
  const spare = new Set([21, code.length - 1])
  expect(changed.filter((_, at) => !spare.has(at)).map((one) => openLink(one, 'INVITATION')).filter(Boolean)).toEqual([])
  expect([code.slice(1), code.slice(0, -1), `${code}A`, '', '.', code.replace('.', ''), `${code}.${code}`].map((one) => openLink(one, 'INVITATION')).filter(Boolean)).toEqual([])
})

test('the id of one link with the proof of another opens nothing', () => {
  const [one = '', other = ''] = [linkCode(randomUUID(), 'PASSWORD'), linkCode(randomUUID(), 'PASSWORD')]
  expect(openLink(`${one.split('.')[0]}.${other.split('.')[1]}`, 'PASSWORD')).toBe(null)
})
