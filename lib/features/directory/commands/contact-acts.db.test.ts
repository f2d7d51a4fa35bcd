import { describe, expect, test } from 'vitest'
import { openedForm } from '@/test/typed-entry'
import { asOwner, world } from '@/test/world'
import { Missing, Refused } from '@/lib/platform/errors/errors'
import { entryInput } from '../input.ts'
import { getContact } from '../queries/get-contact.ts'
import { addContact } from './add-contact.ts'
import { confirmContact } from './confirm-contact.ts'
import { endContact } from './end-contact.ts'

const journalOf = (id: string) => asOwner(async (sql) => (await sql.query('SELECT verb, actor_id FROM core.journal WHERE row_id = $1', [id])).rows)
const fault = (work: Promise<unknown>) => work.then(() => null, (thrown: unknown) => thrown)
const nowhere = '00000000-0000-4000-8000-000000000000'

describe('"Still right"', () => {
  test('says who looked and when, and leaves an open form good', async () => {
    const { hana, yazan } = await world()
    const form = await openedForm(hana.viewer, yazan.contactId)
    await confirmContact(hana.viewer, yazan.contactId)
    expect(await getContact(yazan.viewer, 'en', yazan.contactId)).toMatchObject({ confirmedBy: { name: 'Hana Al-Tarifi' } })
    expect((await openedForm(hana.viewer, yazan.contactId))['version']).toBe(form['version'])
    expect(await journalOf(yazan.contactId)).toEqual([{ verb: 'contact.confirmed', actor_id: hana.memberId }])
  })

  test('is for the holder and the lead; what is not seen is not there', async () => {
    const { yazan, samira, bakari, tariq } = await world()
    expect(await fault(confirmContact(yazan.viewer, samira.contactId))).toEqual(new Refused('contact.edit.refused'))
    expect(await fault(confirmContact(bakari.viewer, yazan.contactId))).toEqual(new Refused('contact.edit.refused'))
    expect(await fault(confirmContact(bakari.viewer, tariq.contactId))).toEqual(new Missing('contact'))
    expect(await fault(confirmContact(bakari.viewer, nowhere))).toEqual(new Missing('contact'))
  })
})

describe('a contact without an account', () => {
  const form = { name: 'Layla Mansour', function: 'Duty Officer', functionLang: 'en', dutyStation: 'amman', 'reach-0-kind': 'EMAIL', 'reach-0-value': 'duty@Example.org', 'reach-0-shown': 'ENTITIES' }

  test('is listed by the lead, for everybody, and is news', async () => {
    const { hana, bakari, adaeze } = await world()
    const id = await addContact(hana.viewer, entryInput.parse(form))
    expect(await getContact(bakari.viewer, 'en', id)).toMatchObject({ name: 'Layla Mansour', organization: { slug: 'jordan' }, place: 'Amman', reach: { seen: [] }, hasAccount: false })
    expect(await getContact(adaeze.viewer, 'en', id)).toMatchObject({ reach: { seen: [{ value: 'duty@example.org' }] } })
    expect(await journalOf(id)).toEqual([{ verb: 'contact.listed', actor_id: hana.memberId }])
  })

  test('is not listed by anybody else, and nothing of it stays', async () => {
    const { yazan, ines, bakari } = await world()
    const count = () => asOwner(async (sql) => (await sql.query('SELECT count(*) FROM core.contact')).rows[0].count)
    const before = await count()
    for (const { viewer } of [yazan, ines, bakari]) expect(await fault(addContact(viewer, entryInput.parse(form)))).toEqual(new Refused('contact.new.refused'))
    expect(await count()).toBe(before)
  })

  test('is not listed half: a wrong number leaves no contact behind', async () => {
    const { hana } = await world()
    const wrong = entryInput.parse({ ...form, name: 'Half Written', 'reach-1-kind': 'OFFICE', 'reach-1-value': '1', 'reach-1-shown': 'OWN' })
    expect(await fault(addContact(hana.viewer, wrong))).toMatchObject({ fields: { 'reach-1-value': 'contact.reach.wrongNumber' } })
    expect(await asOwner(async (sql) => (await sql.query(`SELECT FROM core.contact WHERE name = 'Half Written'`)).rowCount)).toBe(0)
  })

  test('is ended by the lead, by name, and is gone for everybody', async () => {
    const { hana, yazan, samira, bakari } = await world()
    expect(await fault(endContact(yazan.viewer, { id: samira.contactId, name: 'Samira Haddad' }))).toEqual(new Refused('contact.end.refused'))
    expect(await fault(endContact(hana.viewer, { id: samira.contactId, name: 'Samira' }))).toMatchObject({ fields: { name: 'contact.end.otherName' }, fillings: { name: 'Samira Haddad' } })
    await endContact(hana.viewer, { id: samira.contactId, name: 'samira haddad' })
    for (const { viewer } of [hana, yazan, bakari]) expect(await getContact(viewer, 'en', samira.contactId)).toBeNull()
    expect((await journalOf(samira.contactId)).map(({ verb }) => verb)).toEqual(['contact.ended'])
    expect(await fault(endContact(hana.viewer, { id: samira.contactId, name: 'Samira Haddad' }))).toEqual(new Missing('contact'))
  })
})

test('whoever has an account is not ended here', async () => {
  const { hana, yazan, bakari } = await world()
  expect(await fault(endContact(hana.viewer, { id: yazan.contactId, name: yazan.name }))).toEqual(new Refused('contact.end.refused'))
  expect(await fault(endContact(hana.viewer, { id: bakari.contactId, name: bakari.name }))).toEqual(new Refused('contact.end.refused'))
})
