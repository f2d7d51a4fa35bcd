import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkout } from '../database/place.ts'
import { hashOf, whenStale } from './stamp.ts'

const folder = mkdtempSync(join(checkout, 'data-of-a-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => relative(checkout, join(folder, name))

test('a change of a name or of a content changes the hash, a file left out does not', () => {
  writeFileSync(join(folder, 'a'), '1')
  const first = hashOf([path('')])
  writeFileSync(join(folder, 'b'), '2')
  expect(hashOf([path('')])).not.toBe(first)
  expect(hashOf([path('')], (file) => file.endsWith('/b'))).toBe(first)
})

test('what is made is made once, and again when the sources, the thing or the stamp changed, or the making was cut short', async () => {
  const made = { stamp: path('stamp'), hash: 'one', there: path('thing') }
  const make = async () => writeFileSync(join(folder, 'thing'), '')
  expect(await whenStale(made, make)).toBe(true)
  expect(await whenStale(made, make)).toBe(false)
  expect(await whenStale({ ...made, hash: 'two' }, make)).toBe(true)
  rmSync(join(folder, 'thing'))
  expect(await whenStale({ ...made, hash: 'two' }, make)).toBe(true)
  await expect(whenStale({ ...made, hash: 'three' }, async () => { throw new Error('killed') })).rejects.toThrow('killed')
  expect(await whenStale({ ...made, hash: 'two' }, make)).toBe(true)
})
