import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkCode } from '@/lib/platform/auth/link-code'
import { startWorker, type Worker } from '@/lib/platform/jobs/worker'
import { smtpPost } from '@/lib/platform/mail/post'
import { sql, testDatabase } from './database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { asked, madeLink, office, oneOfEach, sender, waiting } from './mail-office.ts'
import { world } from './world.ts'

let server: MailServer
beforeAll(async () => void (server = await startMailServer()))
afterAll(() => server.close())

/** A worker and what it says. */
function worker(with_: Partial<Worker> = {}) {
  const said: string[] = []
  const post = smtpPost(server.url, sender)
  const running = startWorker({ ...office, databaseUrl: testDatabase().system, post, tellSampleLinks: false, say: (line) => said.push(line), ...with_ })
  return { said, stop: () => running.stop() }
}

const left = async () => (await sql<{ n: number }>('owner', `SELECT count(*)::int AS n FROM core.message WHERE state = 'WAITING'`))[0]?.n

test('a message leaves by itself, one that comes later too', async () => {
  const { bruno } = await world()
  const one = worker()
  const first = await waiting({ kind: 'PASSWORD_CHANGED', toContactId: bruno.contactId, rowId: null })
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(1)
  const second = await waiting({ kind: 'PASSWORD_CHANGED', toContactId: bruno.contactId, rowId: null })
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(2)
  await expect.poll(left).toBe(0)
  expect(server.mails.map(({ messageId }) => messageId)).toEqual([`<${first}@example.org>`, `<${second}@example.org>`])
  await one.stop()
})

test('several workers at once send each message exactly once', async () => {
  server.mails.length = 0
  const { bruno } = await world()
  await sql('owner', `INSERT INTO core.message (kind, to_contact_id) SELECT 'PASSWORD_CHANGED', $1 FROM generate_series(1, 60)`, [bruno.contactId])
  const workers = [worker(), worker(), worker()]
  await expect.poll(left, { timeout: 15_000 }).toBe(0)
  await Promise.all(workers.map((one) => one.stop()))
  expect(server.mails).toHaveLength(60)
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(60)
  expect(await sql('owner', `SELECT FROM core.message WHERE state = 'SENT' AND attempts <> 1`)).toEqual([])
}, 30_000)

test('nothing that is mailed stands in the outbox or the queue: no text, no name, no address, no link, no code', async () => {
  server.mails.length = 0
  const { adaeze, beatriz, hana } = await world()
  const links = { INVITATION: await madeLink('INVITATION', beatriz.memberId), PASSWORD: await madeLink('PASSWORD', adaeze.memberId) }
  await waiting({ kind: 'INVITATION', toContactId: beatriz.contactId, rowId: links.INVITATION })
  await waiting({ kind: 'PASSWORD_LINK', toContactId: adaeze.contactId, rowId: links.PASSWORD })
  await waiting({ kind: 'INTRODUCTION', toContactId: hana.contactId, rowId: await asked(adaeze.memberId, hana.contactId, 'planted-word') })
  for (const one of Object.values(await oneOfEach())) await waiting(one)
  server.refusals.set('hana@example.org', 550)
  const one = worker()
  await expect.poll(left, { timeout: 15_000 }).toBe(0)
  await one.stop()
  const codes = [linkCode(links.INVITATION, 'INVITATION'), linkCode(links.PASSWORD, 'PASSWORD')]
  expect(server.mails.filter(({ text }) => codes.some((code) => text?.includes(code)))).toHaveLength(2)
  const planted = ['planted-word', '@example.org', 'Adaeze', 'platform.example.org', 'http', ...codes, ...codes.flatMap((code) => code.split('.'))]
  const rows = await everyRow()
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => planted.some((word) => row.includes(word)))).toEqual([])
}, 30_000)

/** Every row of the outbox and of each table of the queue, as text. */
async function everyRow(): Promise<string[]> {
  const tables = await sql<{ name: string }>('owner', `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'pgboss'`)
  expect(tables.length).toBeGreaterThan(5)
  const all = await Promise.all(['core.message', ...tables.map(({ name }) => name)].map((name) => sql<{ row: string }>('owner', `SELECT t::text AS row FROM ${name} t`)))
  return all.flat().map(({ row }) => row)
}

test('a database that ends all connections is waited for, and nothing is lost or sent twice', async () => {
  server.mails.length = 0
  const { bruno } = await world()
  const one = worker()
  await waiting({ kind: 'PASSWORD_CHANGED', toContactId: bruno.contactId, rowId: null })
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(1)
  await sql('admin', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('gctcp_system', 'gctcp_web') AND datname = current_database()`)
  await sql('owner', `INSERT INTO core.message (kind, to_contact_id) VALUES ('PASSWORD_CHANGED', $1)`, [bruno.contactId])
  await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(2)
  await expect.poll(left).toBe(0)
  await one.stop()
}, 30_000)

test('the queue is the worker’s alone, and the worker makes nothing', async () => {
  await expect(sql('web', 'SELECT FROM pgboss.job')).rejects.toMatchObject({ code: '42501' })
  await expect(sql('system', 'CREATE TABLE pgboss.t (a int)')).rejects.toMatchObject({ code: '42501' })
  await expect(sql('system', 'DROP TABLE pgboss.warning')).rejects.toMatchObject({ code: '42501' })
})

test('a queue of another version is said and waited for, and messages wait with it', async () => {
  const [was] = await sql<{ version: number }>('owner', 'SELECT version FROM pgboss.version')
  await sql('owner', 'UPDATE pgboss.version SET version = 1')
  const one = worker()
  await expect.poll(() => one.said).toEqual(['Worker: a fault (the queue in the database is of another version); it tries again.'])
  await sql('owner', 'UPDATE pgboss.version SET version = $1', [was?.version])
  await waiting({ kind: 'PASSWORD_CHANGED', toContactId: (await world()).bruno.contactId, rowId: null })
  await expect.poll(left, { timeout: 15_000 }).toBe(0)
  await one.stop()
}, 30_000)

test('without a mail server messages wait, and only the links of sample accounts are told', async () => {
  await sql('owner', 'DELETE FROM core.message')
  const { adaeze, bruno, hana } = await world()
  await sql('owner', 'UPDATE core.member SET sample = (id = $1)', [adaeze.memberId])
  const samples = await madeLink('PASSWORD', adaeze.memberId)
  await waiting({ kind: 'PASSWORD_LINK', toContactId: bruno.contactId, rowId: await madeLink('PASSWORD', bruno.memberId) })
  await waiting({ kind: 'PASSWORD_LINK', toContactId: hana.contactId, rowId: await madeLink('PASSWORD', hana.memberId) })
  await waiting({ kind: 'PASSWORD_LINK', toContactId: adaeze.contactId, rowId: samples })
  const one = worker({ post: null, tellSampleLinks: true })
  const link = `${office.publicUrl}/password/${linkCode(samples, 'PASSWORD')}`
  await expect.poll(() => one.said.filter((line) => line.includes('/password/')), { timeout: 10_000 }).toEqual([expect.stringContaining(link)])
  await one.stop()
  expect(await left()).toBe(3)
  expect(one.said.filter((line) => line.includes('@') && !line.includes('adaeze@example.org'))).toEqual([])
  const silent = worker({ post: null })
  await silent.stop()
  expect(silent.said).toEqual(['Mail waits in the outbox: SMTP_URL is not set.'])
})
