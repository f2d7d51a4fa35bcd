import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { alone, holders, kept, keptSecret } from './kept.ts'

const folder = mkdtempSync(join(tmpdir(), 'gctcp-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a secret is made once, and only its owner may read it', () => {
  const made = keptSecret(folder, 'secret')
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(keptSecret(folder, 'secret')).toBe(made)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(kept(folder, 'never')).toBeNull()
})

test('two do not work at the same time', async () => {
  const order: string[] = []
  const work = (name: string) => alone(folder, 'lock', async () => {
    order.push(`${name} in`)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`${name} out`)
  })
  await Promise.all([work('a'), work('b'), work('c')])
  expect(order.map((step) => step.split(' ')[1])).toEqual(['in', 'out', 'in', 'out', 'in', 'out'])
})

test('a lock and a place among the holders whose process has died hold nobody up', async () => {
  const dead = JSON.stringify({ pid: process.pid, began: 'another time' })
  writeFileSync(join(folder, 'lock'), dead)
  expect(await alone(folder, 'lock', async () => 'through')).toBe('through')
  const users = holders(folder)
  users.join()
  writeFileSync(join(folder, 'holders', '1'), dead)
  expect(users.others()).toBe(false)
})

test('a data folder that cannot be one is refused in a sentence that names the variable', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(alone(join(folder, 'file', 'run'), 'lock', async () => undefined)).rejects.toThrow(/^DATA_DIR must be a folder that can be written to: .*file\/run cannot \(ENOTDIR: not a directory\)\.$/)
})
