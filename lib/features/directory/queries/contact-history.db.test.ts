import { expect, test } from 'vitest'
import { reachRow, typedEntry } from '@/test/typed-entry'
import { asOwner, world, type Standing } from '@/test/world'
import { addContact } from '../commands/add-contact.ts'
import { confirmContact } from '../commands/confirm-contact.ts'
import { endContact } from '../commands/end-contact.ts'
import { saveContact } from '../commands/save-contact.ts'
import { entryInput } from '../input.ts'
import { contactHistory } from './contact-history.ts'

const told = async (reader: Standing, id: string) => {
  const { acts } = await contactHistory(reader.viewer, 'en', id)
  return acts.map(({ actor, changes }) => ({ by: actor?.name, changes }))
}
// Each change as an act of its own: acts of one person within two seconds are one, and so are two confirmations within a moment.
const later = () =>
  asOwner((sql) =>
    sql.query(`ALTER TABLE audit.entry DISABLE TRIGGER USER; UPDATE audit.entry SET at = at - interval '1 minute'; ALTER TABLE audit.entry ENABLE TRIGGER USER;
      ALTER TABLE core.contact DISABLE TRIGGER USER; UPDATE core.contact SET confirmed_at = confirmed_at - interval '1 minute'; ALTER TABLE core.contact ENABLE TRIGGER USER`),
  )
const save = async (who: Standing, id: string, changes: Record<string, unknown>) => {
  await later()
  await saveContact(who.viewer, await typedEntry(who.viewer, id, changes))
}

test('whoever sees the contact reads who changed what, by the names of the reader’s language', async () => {
  const { hana, samira, bakari } = await world()
  await save(hana, samira.contactId, { function: 'Analyst', dutyStation: 'vienna', themes: ['border-security'] })
  await later()
  await confirmContact(hana.viewer, samira.contactId)
  const { names } = await contactHistory(bakari.viewer, 'fr', samira.contactId)
  expect(names).toMatchObject({ 'duty_station vienna': 'Vienne', 'duty_station amman': 'Amman' })
  expect(names['contact_theme border-security']).toBeTruthy()
  const [confirmed, changed, listed] = await told(bakari, samira.contactId)
  expect(confirmed).toEqual({ by: 'Hana Al-Tarifi', changes: [{ what: 'confirmed' }] })
  expect(changed?.by).toBe('Hana Al-Tarifi')
  expect(changed?.changes).toEqual(
    expect.arrayContaining([
      { what: 'field', field: 'function', was: 'Programme Officer', became: 'Analyst' },
      { what: 'field', field: 'duty_station', was: 'amman', became: 'vienna' },
      { what: 'covers', noun: 'contact_theme', come: ['border-security'], gone: [] },
    ]),
  )
  expect(listed).toEqual({ by: undefined, changes: [{ what: 'listed' }] })
})

test('an address is told of to those who see it now, its old values to nobody but the owner’s people', async () => {
  const { hana, yazan, adaeze, bakari, matteo } = await world()
  await save(yazan, yazan.contactId, reachRow(9, { kind: 'MOBILE', value: '0790005100', shownTo: 'OWN' }))
  await save(yazan, yazan.contactId, { 'reach-1-value': '0790005101', 'reach-1-shown': 'ENTITIES' })
  const changed = { what: 'reach', kind: 'MOBILE', act: 'changed', was: '+962790005100', became: '+962790005101' }
  const [own] = await told(hana, yazan.contactId)
  expect(own?.changes).toEqual([changed, { what: 'reach', kind: 'MOBILE', act: 'shown', was: 'OWN', became: 'ENTITIES' }])
  expect((await told(adaeze, yazan.contactId))[0]?.changes).toEqual([{ ...changed, was: null, became: null }])
  for (const outsider of [bakari, matteo]) expect(JSON.stringify(await told(outsider, yazan.contactId))).not.toMatch(/MOBILE|0005/)
  // Narrowed: what adaeze read a moment ago is gone with the number.
  await save(yazan, yazan.contactId, { 'reach-1-shown': 'OWN' })
  expect(JSON.stringify(await told(adaeze, yazan.contactId))).not.toMatch(/MOBILE|0005/)
  await save(yazan, yazan.contactId, { 'reach-1-remove': 'on' })
  expect(JSON.stringify(await told(hana, yazan.contactId))).not.toMatch(/MOBILE|0005/)
})

test('who stands in, and which channel is preferred, is told to the own organization alone', async () => {
  const { hana, yazan, tariq, bakari } = await world()
  await save(yazan, yazan.contactId, { standInId: tariq.contactId, preferredChannel: 'EMAIL' })
  const { names } = await contactHistory(hana.viewer, 'en', yazan.contactId)
  expect(names[`stand_in_id ${tariq.contactId}`]).toBe('Tariq Obeidat')
  expect(JSON.stringify(await contactHistory(bakari.viewer, 'en', yazan.contactId))).not.toMatch(new RegExp(`${tariq.contactId}|Tariq|preferred_channel`))
})

test('the one who acted is named only where the reader sees that person', async () => {
  const { edmund, yazan, bakari } = await world()
  await save(yazan, yazan.contactId, { unit: 'Directorate' })
  expect((await told(bakari, yazan.contactId))[0]?.by).toBe('Yazan Al-Khreisat')
  await asOwner((sql) => sql.query(`UPDATE core.contact SET standing = 'ENDED', seat = NULL WHERE id = $1`, [edmund.contactId]))
  await asOwner((sql) => sql.query(`INSERT INTO audit.entry (actor_id, noun, row_key, verb, before, after) VALUES ($1, 'contact', $2, 'UPDATE', '{"unit":"a"}', '{"unit":"b"}')`, [edmund.memberId, yazan.contactId]))
  expect((await contactHistory(bakari.viewer, 'en', yazan.contactId)).acts[0]).toMatchObject({ actor: null, byPlatform: false })
})

test('what one does not see has no history', async () => {
  const { hana, bakari, edmund, gaston, tariq } = await world()
  const id = await addContact(hana.viewer, entryInput.parse({ name: 'Layla Mansour', function: 'Officer', functionLang: 'en', dutyStation: 'amman' }))
  expect(await told(bakari, id)).toEqual([{ by: 'Hana Al-Tarifi', changes: [{ what: 'listed' }] }])
  expect(await told(edmund, id)).toEqual([])
  expect(await told(bakari, tariq.contactId)).toEqual([])
  expect(await told(hana, gaston.contactId)).toEqual([])
  await endContact(hana.viewer, { id, name: 'Layla Mansour' })
  expect(await told(hana, id)).toEqual([])
})

test('what was forgotten is not told', async () => {
  const { hana, samira, bakari } = await world()
  await asOwner((sql) => sql.query(`SELECT audit.forget('contact', $1)`, [samira.contactId]))
  await asOwner((sql) => sql.query(`SELECT audit.forget('contact_theme', $1)`, [samira.contactId]))
  for (const reader of [hana, bakari]) expect(JSON.stringify(await told(reader, samira.contactId))).not.toMatch(/Analyst|border-security/)
})
