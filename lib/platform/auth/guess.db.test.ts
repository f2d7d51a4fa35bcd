import { expect, test, vi } from 'vitest'
import { run, tsx } from '@/bin/launch/run.ts'
import { asSystem } from '@/lib/platform/db/as-system'
import { sql } from '@/test/database.ts'
import { forgiveGuess, takeTurn, type Guesser } from './guess.ts'

// Hashing and waiting is what these are about: on a busy machine the usual deadline is too near.
vi.setConfig({ testTimeout: 90_000 })

const from = (subject: string, address = subject): Guesser => ({ what: 'password', subject, address, known: null })
const atOnce = (many: number, guesser: Guesser) => Promise.all(Array.from({ length: many }, () => takeTurn(guesser)))
/** So many guesses at once that the queue is full, and still is when this returns. */
const untilRefused = (guesser: Guesser) => Promise.any(Array.from({ length: 12 }, async () => ((await takeTurn(guesser)) ? Promise.reject(new Error('answered')) : null)))
const answered = (turns: readonly boolean[]) => turns.filter(Boolean).length

/** Works, and says how many seconds that took: on a slow machine more turns come free meanwhile. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  return [await work(), (performance.now() - started) / 1000]
}

test('guesses for one account sent at once wait for each other, and those beyond the queue are refused', async () => {
  const [turns, seconds] = await timed(() => atOnce(12, from('one@example.org')))
  expect(answered(turns)).toBeGreaterThanOrEqual(7)
  expect(answered(turns)).toBeLessThanOrEqual(7 + seconds / 4)
  expect(seconds).toBeGreaterThan(3)
})

test('two processes count together', async () => {
  const guess = tsx('test/guess-in-a-process.ts')
  const [said, seconds] = await timed(() => Promise.all([1, 2].map(() => run('guessing', [...guess, '10', 'two@example.org']))))
  const turns = said.map((one) => Number(one.trim()))
  // Apart, each would be answered seven times at once.
  expect(turns.reduce((all, one) => all + one)).toBeLessThanOrEqual(7 + seconds / 4)
})

test('what happens to one account does not slow another, nor another place', async () => {
  await untilRefused(from('three@example.org'))
  const [turn, seconds] = await timed(() => takeTurn(from('four@example.org')))
  expect(turn).toBe(true)
  expect(seconds).toBeLessThan(2)
})

test('a browser that signed in before is not kept out by guesses from elsewhere', async () => {
  await untilRefused(from('five@example.org'))
  expect(await takeTurn(from('five@example.org', 'a new place'))).toBe(false)
  const [turn, seconds] = await timed(() => takeTurn({ ...from('five@example.org'), known: 'a browser' }))
  expect(turn).toBe(true)
  expect(seconds).toBeLessThan(2)
})

test('one place that guesses at many accounts is slowed, and refused when it does so all at once', async () => {
  const [turns, seconds] = await timed(() => Promise.all(Array.from({ length: 60 }, (_, at) => takeTurn(from(`many${at}@example.org`, 'one place')))))
  expect(answered(turns)).toBeGreaterThan(30)
  expect(answered(turns)).toBeLessThanOrEqual(34 + seconds * 1.25)
})

test('a right guess clears the account and gives the place back its one guess', async () => {
  const guesser = from('six@example.org', 'six')
  await atOnce(4, guesser)
  await asSystem('sign-in', (tx) => forgiveGuess(tx, guesser))
  expect(await takeTurn(guesser)).toBe(true)
  const rows = await sql<{ failures: number; place: boolean }>('owner', `SELECT failures, key LIKE 'address %' AS place FROM core.guess ORDER BY last_at DESC LIMIT 2`)
  expect(Object.fromEntries(rows.map(({ place, failures }) => [place ? 'place' : 'account', failures]))).toEqual({ account: 1, place: 4 })
})

test('neither address nor account can be read from what is counted', async () => {
  await takeTurn(from('seven@example.org', '203.0.113.77'))
  const keys = await sql<{ key: string }>('owner', 'SELECT key FROM core.guess')
  expect(keys.filter(({ key }) => /example|203\.0/.test(key))).toEqual([])
})
