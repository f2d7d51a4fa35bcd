import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { commandOf, end, markOf, parentOf, runs, until } from './processes.ts'

const stubborn = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`

async function started(code: string) {
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return markOf(child.pid ?? 0)
}

test('a process is known by its number and the moment it began', async () => {
  const own = markOf(process.pid)
  expect(runs(own)).toBe(true)
  expect(runs({ pid: process.pid, began: 'another time' })).toBe(false)
  expect(runs(null)).toBe(false)
  expect(markOf(2 ** 30)).toBeNull()
})

test('its command and its parent can be asked', async () => {
  const mark = await started(stubborn)
  expect(commandOf(mark?.pid ?? 0)).toContain('SIGTERM')
  expect(parentOf(mark?.pid ?? 0)).toBe(process.pid)
  await end(mark, { seconds: 0 })
})

test('one that will not end politely is ended for certain', async () => {
  const mark = await started(stubborn)
  await end(mark, { group: true, seconds: 0.2 })
  expect(await until(() => !runs(mark), 5)).toBe(true)
})
