import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/bin/database/migrate.ts'
import { startPassingCluster, type PassingCluster } from '@/bin/database/passing.ts'
import { loadReference } from '@/bin/launch/loaders.ts'
import { GET as health } from '@/app/health/route'
import { saveContact } from '@/lib/features/directory/commands/save-contact'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { memberOfSession } from '@/lib/platform/auth/live-session'
import { asSystem } from '@/lib/platform/db/as-system'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { databaseFault } from '@/lib/platform/errors/database'
import { startWorker } from '@/lib/platform/jobs/worker'
import { smtpPost } from '@/lib/platform/mail/post'
import { layLine, through, type Line } from './cut-line.ts'
import { adopt } from './database.ts'
import { office, sender } from './mail-office.ts'
import { startMailServer } from './mail-server.ts'
import { typedEntry } from './typed-entry.ts'
import { asOwner, world } from './world.ts'

// A cluster of its own, because it goes away in each of these tests; the same process has to live through all of them.
let cluster: PassingCluster, line: Line

beforeAll(async () => {
  cluster = await startPassingCluster('faults')
  await migrate(cluster.connections)
  await loadReference(cluster.connections)
  const { admin, web, system } = cluster.connections
  line = await layLine(Number(new URL(admin).port))
  adopt({ ...cluster.connections, web: through(line, web), system: through(line, system) })
}, 90_000)

afterAll(async () => {
  await line.end()
  await cluster.end()
})

/** How each way of asking ended: "well", or the kind of its fault. */
async function answers(): Promise<string[]> {
  const { hana } = await world()
  const asked = [getContact(hana.viewer, 'en', hana.contactId), asSystem('upkeep', (tx) => tx.$queryRaw`SELECT 1`), memberOfSession(crypto.randomUUID())]
  return Promise.all(asked.map(kind))
}

const kind = (work: Promise<unknown>) => work.then(() => 'well', (fault: unknown) => databaseFault(fault) ?? String(fault))
const [allWell, allAway] = [['well', 'well', 'well'], ['away', 'away', 'away']]

/** Does something as the superuser, on a connection that is gone before the server is; returns how many rows came last. */
async function admin(...statements: string[]): Promise<number | null> {
  const client = new pg.Client({ connectionString: cluster.connections.admin })
  await client.connect()
  let rows: number | null = 0
  for (const statement of statements) rows = (await client.query(statement)).rowCount
  await client.end()
  return rows
}

const endAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('gctcp_web', 'gctcp_system')`
const atMost = (connections: number) => ['web', 'system'].map((role) => `ALTER ROLE gctcp_${role} CONNECTION LIMIT ${connections}`)

const absences: Record<string, { away: () => unknown; back: () => unknown }> = {
  'a server that is stopped': { away: () => cluster.stop(), back: () => cluster.start() },
  'a server that has no connection left': { away: () => admin(...atMost(0), endAll), back: () => admin(...atMost(-1)) },
  'a line that is cut': { away: () => line.cut(), back: () => line.mend() },
}

test.each(Object.entries(absences))('%s is away for each who asks, and is there again by itself', async (_name, { away, back }) => {
  expect(await answers()).toEqual(allWell)
  await away()
  expect(await answers()).toEqual(allAway)
  expect(await answers()).toEqual(allAway)
  const unwell = await health()
  expect([unwell.status, await unwell.json()]).toEqual([503, { status: 'unwell', reason: 'database' }])
  await back()
  expect(await answers()).toEqual(allWell)
  expect((await health()).status).toBe(200)
}, 60_000)

test('a session that the server ends in the middle of a transaction leaves nothing of it, and the next one is well', async () => {
  const { hana } = await world()
  const cut = asViewer(hana.viewer, async (tx) => {
    await tx.$executeRaw`UPDATE core.contact SET unit = 'half' WHERE id = ${hana.contactId}::uuid`
    await admin(endAll)
    await tx.$executeRaw`UPDATE core.contact SET unit = 'whole' WHERE id = ${hana.contactId}::uuid`
  })
  expect(await kind(cut)).toBe('away')
  expect((await getContact(hana.viewer, 'en', hana.contactId))?.unit).not.toBe('half')
  expect(await answers()).toEqual(allWell)
})

test('more who ask at once than there are connections are told so, and the connections are given back', async () => {
  const { hana } = await world()
  const slow = () => asViewer(hana.viewer, (tx) => tx.$queryRaw`SELECT pg_sleep(5)::text`)
  const kinds = await Promise.all(Array.from({ length: 12 }, () => kind(slow())))
  expect(kinds.toSorted()).toEqual(['away', 'away', ...Array.from({ length: 10 }, () => 'well')])
  expect(await answers()).toEqual(allWell)
}, 30_000)

test('a save that the server’s end cuts off has changed nothing, and is made by saving again', async () => {
  const { hana, samira } = await world()
  const typed = await typedEntry(hana.viewer, samira.contactId, { unit: 'Written once', themes: ['border-security'] })
  const before = await whole(samira.contactId)
  const saved = await blocked(samira.contactId, () => kind(saveContact(hana.viewer, typed)))
  expect(saved).toBe('away')
  expect(await whole(samira.contactId)).toEqual(before)
  await saveContact(hana.viewer, typed)
  expect((await getContact(hana.viewer, 'en', samira.contactId))?.unit).toBe('Written once')
}, 30_000)

/** The entry with its history: everything that a save writes. */
const whole = (id: string) =>
  asOwner(async (sql) => (await sql.query(`SELECT to_jsonb(c) AS entry, (SELECT count(*) FROM core.contact_theme WHERE contact_id = c.id) AS themes, (SELECT count(*) FROM audit.entry WHERE row_key = c.id::text) AS acts FROM core.contact c WHERE id = $1`, [id])).rows)

/** Lets a save begin while somebody else holds the entry, and stops the server under it. */
async function blocked<T>(id: string, work: () => Promise<T>): Promise<T> {
  const holder = new pg.Client({ connectionString: cluster.connections.owner })
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM core.contact WHERE id = $1 FOR UPDATE', [id])
  const begun = work()
  const waits = () => admin(`SELECT FROM pg_stat_activity WHERE usename = 'gctcp_web' AND wait_event_type = 'Lock'`)
  await expect.poll(waits).toBe(1)
  await cluster.stop()
  const ended = await begun
  await cluster.start()
  return ended
}

test('the worker waits for a database that goes away, says so once, and sends what waits when it is back, once', async () => {
  const { hana } = await world()
  const server = await startMailServer()
  const said: string[] = []
  const worker = startWorker({ ...office, databaseUrl: cluster.connections.system, post: smtpPost(server.url, sender), tellSampleLinks: false, say: (text) => said.push(text) })
  await letterTo(hana.contactId)
  await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(1)
  await cluster.stop()
  await expect.poll(() => said, { timeout: 10_000 }).toEqual(['Worker: a fault (away); it tries again.'])
  await cluster.start()
  await letterTo(hana.contactId)
  await expect.poll(() => server.mails.length, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => asOwner(async (sql) => (await sql.query(`SELECT FROM core.message WHERE state <> 'SENT'`)).rowCount)).toBe(0)
  expect(said).toHaveLength(1)
  await worker.stop()
  expect(server.mails).toHaveLength(2)
  await server.close()
}, 60_000)

const letterTo = (id: string) => asOwner((sql) => sql.query(`INSERT INTO core.message (kind, to_contact_id) VALUES ('PASSWORD_CHANGED', $1)`, [id]))
