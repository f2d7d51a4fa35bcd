import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { end, runs, signal, until } from './launch/processes.ts'
import { launcherUnderTest, type Start } from './testing/launcher.ts'

const under = await launcherUnderTest()
afterAll(() => under.clear())

// The first start builds where the build is stale.
const patience = 300_000
let current: Start | undefined

async function inDatabase(statement: string): Promise<unknown[]> {
  const [url] = (await under.command('bin/db-url.mjs')).split('\n')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const health = async () => (await fetch(`${under.origin}/health`)).status

test('the first start serves, and prints the address and the sample sign-ins with a password that it keeps to itself', { timeout: patience }, async () => {
  current = await under.start()
  expect(current.said()).toContain(`The platform is at ${under.origin}`)
  expect(current.said()).toMatch(/secretariat@example\.org[\s\S]*password: [a-z2-9]{4}(-[a-z2-9]{4}){3}\n/)
  expect(await health()).toBe(200)
  for (const name of ['app-secret', 'database.json', 'sample-password']) expect(statSync(join(under.folder, name)).mode & 0o777, name).toBe(0o600)
  await inDatabase('create table core.kept_by_the_test as select 1 as n')
})

test('what serves does not know the connection of the owner', async () => {
  const [owner = ''] = (await under.command('bin/db-url.mjs')).split('\n')
  const own = readFileSync(`/proc/${under.part('web')?.pid}/environ`, 'utf8')
  expect(own).toContain('gctcp_web')
  expect(own).not.toContain(new URL(owner).password)
  expect(own).not.toContain(JSON.parse(readFileSync(join(under.folder, 'database.json'), 'utf8')).admin)
})

test('a second start beside it is refused in one sentence', { timeout: patience }, async () => {
  const second = await under.start()
  expect(second.said().trim()).toMatch(/^The platform runs from this folder already, at .*: stop that one first\.$/)
  expect(second.exitCode()).toBe(1)
  expect(await health()).toBe(200)
})

const killed: [string, () => number][] = [
  ['the web process', () => under.part('web')?.pid ?? 0],
  ['the worker', () => under.part('worker')?.pid ?? 0],
  ['the launcher', () => under.part('launcher')?.pid ?? 0],
  ['the first part of the launcher', () => current?.mark?.pid ?? 0],
  ['the database', () => under.database()?.pid ?? 0],
]

test.each(killed)('after kill -9 of %s the next start serves again, with nothing lost', { timeout: patience }, async (_what, victim) => {
  expect(victim()).toBeGreaterThan(0)
  signal(victim(), 'SIGKILL')
  current = await under.start()
  expect(current.said()).toContain(`The platform is at ${under.origin}`)
  expect(await health()).toBe(200)
  expect(await inDatabase('select n from core.kept_by_the_test')).toEqual([{ n: 1 }])
})

test('a request to stop ends everything that was started', { timeout: patience }, async () => {
  const marks = [under.part('launcher'), under.part('web'), under.part('worker'), under.database()]
  expect(marks).not.toContain(null)
  await end(current?.mark ?? null, { seconds: 30 })
  // It has ended a moment before we are told how.
  await until(() => current?.ended() ?? true, 10)
  expect(current?.exitCode()).toBe(0)
  expect(marks.filter(runs)).toEqual([])
})

test('a port in use is said in one sentence', { timeout: patience }, async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(under.port, '127.0.0.1', resolve))
  const start = await under.start()
  expect(start.said().trim()).toBe(`Port ${under.port} is in use by another program: stop it, or set PORT to another one.`)
  expect(start.exitCode()).toBe(1)
  await new Promise((resolve) => other.close(resolve))
  expect(await until(() => !runs(under.database()), 10)).toBe(true)
})

test.each([
  [{ SAMPLE_DATA: 'maybe' }, 'SAMPLE_DATA must be on or off, not "maybe".'],
  [{ PUBLIC_URL: 'https://coordination.example.org' }, 'PUBLIC_URL is a public address (https://coordination.example.org): APP_SECRET must be set to a secret of its own, 32 characters or more.'],
])('%o stops the start with a sentence that names it', async (settings, sentence) => {
  const start = await under.start(settings)
  expect(start.said().trim()).toBe(sentence)
  expect(start.exitCode()).toBe(1)
})

test('a database that holds sample accounts is not served at a public address', { timeout: patience }, async () => {
  const start = await under.start({ PUBLIC_URL: 'https://coordination.example.org', APP_SECRET: 'x'.repeat(40), SAMPLE_DATA: 'off' })
  expect(start.said().trim()).toMatch(/PUBLIC_URL is a public address, and this database holds sample accounts: use another database\.$/)
  expect(start.exitCode()).toBe(1)
})
