import { beforeAll, expect, test } from 'vitest'
import { asMember, sql } from './database.ts'
import { fillEveryTable } from './every-table.ts'
import { asOwner, world } from './world.ts'

// Counts of failed guesses change with every attempt and name nobody: the sign-in itself is on record as a session.
// How far somebody has read is nobody else's business. Occurrences, and what is announced as busy, follow from the event, whose
// change is on record: a trail of busy rows would lead from them to the event.
const unaudited = ['busy', 'event_busy', 'event_occurrence', 'guess', 'reading']

beforeAll(fillEveryTable)

test('a change in any table leaves a row in the audit trail', async () => {
  const tables = await sql<{ name: string }>('owner', `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'core'`)
  const written = await sql<{ noun: string }>('owner', 'SELECT DISTINCT noun FROM audit.entry WHERE row_key IS NOT NULL')
  const audited = new Set(written.map(({ noun }) => noun))
  expect(tables.map(({ name }) => name).filter((name) => !audited.has(name)).toSorted()).toEqual(unaudited)
})

test('secrets are left out of it', async () => {
  expect(await sql('owner', `SELECT noun FROM audit.entry WHERE before::text LIKE '%planted%' OR after::text LIKE '%planted%'`)).toEqual([])
})

test('a change says who, what, before and after; a change of nothing is not a change', async () => {
  const { hana } = await world()
  await asMember(hana.viewer.id, async (client) => {
    await client.query(`UPDATE core.contact SET function = 'Director' WHERE id = $1`, [hana.contactId])
    await client.query(`UPDATE core.contact SET function = 'Director' WHERE id = $1`, [hana.contactId])
    await client.query('COMMIT')
  })
  const found = await sql(
    'owner',
    `SELECT actor_id, verb, before ->> 'function' AS before, after ->> 'function' AS after, owner_id FROM audit.entry WHERE noun = 'contact' AND row_key = $1 AND verb = 'UPDATE'`,
    [hana.contactId],
  )
  expect(found).toEqual([{ actor_id: hana.viewer.id, verb: 'UPDATE', before: 'Head, Border Security Unit', after: 'Director', owner_id: hana.organizationId }])
})

test('nobody who serves writes or changes the trail, and not even the owner removes from it', async () => {
  for (const role of ['web', 'system'] as const) {
    for (const attempt of ['UPDATE audit.entry SET verb = verb', 'DELETE FROM audit.entry', `INSERT INTO audit.entry (noun, row_key, verb) VALUES ('a', 'b', 'c')`, 'TRUNCATE audit.entry']) {
      await expect(sql(role, attempt), `${role}: ${attempt}`).rejects.toMatchObject({ code: '42501' })
    }
  }
  for (const attempt of [`UPDATE audit.entry SET verb = 'X'`, 'DELETE FROM audit.entry', 'TRUNCATE audit.entry']) {
    await expect(asOwner((client) => client.query(attempt)), attempt).rejects.toMatchObject({ code: '42501' })
  }
})

test('a lead reads what the own organization owns, the Secretariat acts of access, others nothing', async () => {
  const { hana, yazan, ines } = await world()
  const nouns = (id: string) => asMember(id, async (client) => (await client.query<{ noun: string; owner_id: string }>('SELECT noun, owner_id FROM audit.entry')).rows)
  expect(new Set((await nouns(hana.viewer.id)).map((row) => row.owner_id))).toEqual(new Set([hana.organizationId]))
  expect((await nouns(hana.viewer.id)).map((row) => row.noun)).toContain('contact')
  expect(await nouns(yazan.viewer.id)).toEqual([])
  const secretariat = new Set((await nouns(ines.viewer.id)).map((row) => row.noun))
  expect(secretariat).toContain('session')
  expect([...secretariat].filter((noun) => ['contact', 'contact_reach', 'introduction', 'journal'].includes(noun))).toEqual([])
})

test('forgetting empties what was before and after, keeps the act, and is itself on record', async () => {
  const { samira } = await world()
  const entries = () => sql<{ verb: string; after: unknown }>('owner', `SELECT verb, after FROM audit.entry WHERE noun = 'contact' AND row_key = $1 ORDER BY at`, [samira.contactId])
  expect((await entries())[0]?.after).not.toBeNull()
  await sql('system', `SELECT audit.forget('contact', $1)`, [samira.contactId])
  expect(await entries()).toEqual([{ verb: 'INSERT', after: null }, { verb: 'FORGET', after: null }])
  await expect(sql('web', `SELECT audit.forget('contact', 'x')`)).rejects.toMatchObject({ code: '42501' })
})
