import { afterAll, beforeAll, expect, test } from 'vitest'
import { askIntroduction } from '@/lib/features/directory/commands/ask-introduction'
import { saveContact } from '@/lib/features/directory/commands/save-contact'
import { getContact } from '@/lib/features/directory/queries/get-contact'
import { memberOfSession } from '@/lib/platform/auth/live-session'
import { databaseFault } from '@/lib/platform/errors/database'
import { sessionOf } from './accounts.ts'
import { testDatabase } from './database.ts'
import { onSmallDisk, type SmallDisk } from './small-disk.ts'
import { typedEntry } from './typed-entry.ts'
import { asOwner, world } from './world.ts'

let disk: SmallDisk | string
beforeAll(async () => {
  await world()
  disk = await onSmallDisk(testDatabase().admin)
  if (typeof disk === 'string') console.warn(`The full disk was not tried: ${disk}.`)
}, 60_000)
afterAll(async () => {
  if (typeof disk !== 'string') await disk?.end()
})

/** Does something while the disk is full. Where there is no such disk, `otherwise` is all that is known. */
async function full<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  if (typeof disk === 'string') return otherwise
  disk.fill()
  try {
    return await work()
  } finally {
    disk.clear()
  }
}

const kind = (work: Promise<unknown>) => work.then(() => 'well', (fault: unknown) => databaseFault(fault) ?? String(fault))

/** How many rows each table of ours has, and the entries as they stand. */
const everything = () =>
  asOwner(async (sql) => {
    const tables = (await sql.query<{ name: string }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('core', 'audit', 'search') ORDER BY 1`)).rows
    const counts = await sql.query(tables.map(({ name }) => `SELECT '${name}' AS name, count(*) FROM ${name}`).join(' UNION ALL '))
    return { counts: counts.rows, entries: (await sql.query('SELECT * FROM core.contact ORDER BY id')).rows }
  })

test('the code of a full disk is known, and that of a session without room too', () => {
  expect(databaseFault(Object.assign(new Error('could not extend file'), { code: '53100' }))).toBe('full')
  expect(databaseFault({ cause: { originalCode: '53100' } })).toBe('full')
})

test('what is asked for on a full disk is refused whole, and taken when there is room', async () => {
  const { bakari, hana } = await world()
  const reachId = (await getContact(bakari.viewer, 'en', hana.contactId))?.reach.onRequest[0]?.reachId ?? ''
  const ask = () => kind(askIntroduction(bakari.viewer, { reachId, message: longest(), messageLang: 'zh' }))
  const before = await everything()
  expect(await full(ask, 'full')).toBe('full')
  expect(await everything()).toEqual(before)
  expect(await ask()).toBe('well')
})

// Text that cannot be packed, so that it does not fit into what is left of any block.
const longest = () => Array.from({ length: 2000 }, () => String.fromCodePoint(0x20000 + Math.floor(Math.random() * 40_000))).join('')

test('saving an entry on a full disk fails whole sooner or later, and not once there is room', async () => {
  const { hana, samira } = await world()
  const save = async (n: number) => kind(saveContact(hana.viewer, await typedEntry(hana.viewer, samira.contactId, { unit: `Unit ${n}` })))
  let before = await everything()
  const answer = await full(async () => {
    for (let n = 0; n < 200; n += 1) {
      before = await everything()
      const said = await save(n)
      if (said !== 'well') return said
    }
    return 'well'
  }, 'full')
  expect(answer).toBe('full')
  expect(await everything()).toEqual(before)
  expect(await save(1000)).toBe('well')
  expect((await getContact(hana.viewer, 'en', samira.contactId))?.unit).toBe('Unit 1000')
}, 60_000)

test('a member stays signed in while there is no room to note the visit', async () => {
  const { hana } = await world()
  const session = await sessionOf(hana.memberId ?? '')
  const read = async () => (await memberOfSession(session))?.viewer.id
  expect(await full(() => withoutRoomIn('core.session', `seen_at = now() - interval '2 minutes'`, read), hana.viewer.id)).toBe(hana.viewer.id)
})

/** Writes new versions of a table's rows until no block has room for one more; old ones stay while somebody may still read them. */
async function withoutRoomIn<T>(table: string, change: string, work: () => Promise<T>): Promise<T> {
  return asOwner(async (reader) => {
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await reader.query(`SELECT FROM ${table}`)
    const noRoom = () => asOwner((writer) => writer.query(`UPDATE ${table} SET ${change}`)).then(() => false, (fault: unknown) => databaseFault(fault) === 'full')
    await expect.poll(noRoom, { timeout: 20_000, interval: 0 }).toBe(true)
    return work()
  })
}

test('reading goes on while the disk is full', async () => {
  const { hana, samira } = await world()
  expect(await full(async () => (await getContact(hana.viewer, 'en', samira.contactId))?.id, samira.contactId)).toBe(samira.contactId)
})
