import { expect, test } from 'vitest'
import { asMember, sql } from './database.ts'
import { world } from './world.ts'

const seenBy = (memberId: string, query: string) => asMember(memberId, async (client) => (await client.query<{ name: string }>(query)).rows.map((row) => row.name))

test('every active member sees a listed contact; a nomination is seen by its organization and the Secretariat; an ended one by nobody', async () => {
  const people = await world()
  const names = (id: string) => seenBy(id, 'SELECT name FROM core.contact ORDER BY name')
  const listed = Object.values(people)
    .filter((one) => !['NOMINATED', 'ENDED'].includes(one.account?.state ?? ''))
    .map((one) => one.name)
    .sort()
  expect(await names(people.bakari.viewer.id)).toEqual(listed)
  expect(await names(people.matteo.viewer.id)).toEqual(listed)
  expect(await names(people.yazan.viewer.id)).toEqual([...listed, 'Tariq Obeidat'].sort())
  expect(await names(people.ines.viewer.id)).toEqual([...listed, 'Tariq Obeidat'].sort())
  expect(await names(people.edmund.viewer.id)).toEqual([])
  expect(await names(people.gaston.viewer.id)).toEqual([])
})

test('each address is seen by its own audience', async () => {
  const people = await world()
  const reach = (id: string) => seenBy(id, `SELECT value AS name FROM core.contact_reach WHERE contact_id = '${people.hana.contactId}' ORDER BY position`)
  expect(await reach(people.bakari.viewer.id)).toEqual(['h.altarifi@example.org'])
  expect(await reach(people.matteo.viewer.id)).toEqual(['h.altarifi@example.org'])
  expect(await reach(people.anders.viewer.id)).toEqual(['h.altarifi@example.org', '+962790005177'])
  expect(await reach(people.comfort.viewer.id)).toEqual(['h.altarifi@example.org', '+962790005177'])
  expect(await reach(people.yazan.viewer.id)).toHaveLength(4)
})

test('who sits in a group that hides its people is seen by those who sit in it', async () => {
  const people = await world()
  const count = (id: string) => seenBy(id, `SELECT g.slug AS name FROM core.group_member m JOIN core.working_group g ON g.id = m.group_id ORDER BY 1`)
  expect(await count(people.bakari.viewer.id)).toEqual(['border-management', 'border-management', 'border-management'])
  expect(await count(people.anders.viewer.id)).toContain('human-rights-victims')
})

test('without a viewer there is nothing, and no error', async () => {
  await world()
  for (const table of ['contact', 'contact_reach', 'member', 'organization', 'journal', 'session', 'proposal', 'theme']) {
    expect(await sql('web', `SELECT FROM core.${table}`), table).toEqual([])
  }
})
