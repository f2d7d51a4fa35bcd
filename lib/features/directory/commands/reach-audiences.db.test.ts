import { expect, test } from 'vitest'
import { reachRow, typedEntry } from '@/test/typed-entry'
import { asOwner, world, type Standing } from '@/test/world'
import { getContact } from '../queries/get-contact.ts'
import { saveContact } from './save-contact.ts'

const holder = 'yazan'
const number = '+96265550160'

// Who reads the number itself, by who it is shown to: the whole of each.
const readers = ['hana', 'yazan', 'adaeze', 'anders', 'comfort', 'bakari', 'aruzhan', 'matteo', 'ines'] as const
const own = ['hana', 'yazan']
const matrix: [string, readonly string[]][] = [
  ['EVERYONE', readers],
  ['ENTITIES', [...own, 'adaeze', 'anders', 'comfort', 'ines']],
  ['OWN', own],
  ['ON_REQUEST', own],
]

/** Whether a reader sees the number, or that there is one to ask for. */
async function sight(reader: Standing, contactId: string): Promise<'number' | 'listing' | 'nothing'> {
  const seen = await getContact(reader.viewer, 'en', contactId)
  if (seen?.reach.seen.some(({ value }) => value === number)) return 'number'
  return seen && seen.reach.onRequest.length > 0 ? 'listing' : 'nothing'
}

/** On which row of the holder's form the number stands. */
async function rowNumber({ viewer, contactId }: Standing): Promise<number> {
  const { reach } = await typedEntry(viewer, contactId)
  return reach.find(({ value }) => value.replaceAll(' ', '') === number)?.number ?? -1
}

test.each(matrix)('shown to %s: read by exactly those', async (shownTo, expected) => {
  const people = await world()
  const { viewer, contactId } = people[holder]
  await saveContact(viewer, await typedEntry(viewer, contactId, reachRow(9, { kind: 'DUTY', value: number, shownTo })))
  const sights = await Promise.all(readers.map((name) => sight(people[name], contactId)))
  const otherwise = shownTo === 'ON_REQUEST' ? 'listing' : 'nothing'
  expect(Object.fromEntries(readers.map((name, at) => [name, sights[at]]))).toEqual(
    Object.fromEntries(readers.map((name) => [name, expected.includes(name) ? 'number' : otherwise])),
  )
  await saveContact(viewer, await typedEntry(viewer, contactId, { [`reach-${await rowNumber(people[holder])}-remove`]: 'on' }))
  expect(await sight(people.hana, contactId)).toBe('nothing')
})

test('narrowing is one change of the same row, and the next reading follows it', async () => {
  const { yazan, bakari } = await world()
  const rows = () => asOwner(async (sql) => (await sql.query('SELECT id, audience_id FROM core.contact_reach WHERE contact_id = $1 AND value = $2', [yazan.contactId, number])).rows)
  await saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, reachRow(9, { kind: 'DUTY', value: number, shownTo: 'EVERYONE' })))
  const [wide] = await rows()
  await saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, { [`reach-${await rowNumber(yazan)}-shown`]: 'OWN' }))
  const [narrow] = await rows()
  expect(narrow.id).toBe(wide.id)
  expect(narrow.audience_id).not.toBe(wide.audience_id)
  expect(await sight(bakari, yazan.contactId)).toBe('nothing')
})

test('who is suspended, ended or unknown sees no contact at all', async () => {
  const { yazan, edmund, gaston } = await world()
  for (const { viewer } of [edmund, gaston]) expect(await getContact(viewer, 'en', yazan.contactId)).toBeNull()
})

test('a suspended contact is listed without reach, an ended one is gone, a nominated one is seen by its own and the Secretariat', async () => {
  const { bakari, edmund, gaston, tariq, hana, ines } = await world()
  expect(await getContact(bakari.viewer, 'en', edmund.contactId)).toMatchObject({ standing: 'SUSPENDED', reach: { seen: [], onRequest: [] }, can: { ask: false } })
  expect(await getContact(bakari.viewer, 'en', gaston.contactId)).toBeNull()
  expect(await getContact(bakari.viewer, 'en', tariq.contactId)).toBeNull()
  expect(await getContact(hana.viewer, 'en', tariq.contactId)).toMatchObject({ name: 'Tariq Obeidat' })
  expect(await getContact(ines.viewer, 'en', tariq.contactId)).toMatchObject({ reach: { seen: [] } })
})

test('an id that is none is like one that is not there', async () => {
  const { bakari } = await world()
  expect(await getContact(bakari.viewer, 'en', 'print')).toBeNull()
  expect(await getContact(bakari.viewer, 'en', '00000000-0000-4000-8000-000000000000')).toBeNull()
})
