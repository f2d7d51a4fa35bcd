import { describe, expect, test } from 'vitest'
import { openedForm, reachRow, typedEntry } from '@/test/typed-entry'
import { asOwner, world } from '@/test/world'
import { Conflict, Missing, Refused } from '@/lib/platform/errors/errors'
import { getContact } from '../queries/get-contact.ts'
import { savedEntryInput } from '../input.ts'
import { saveContact } from './save-contact.ts'

const row = (id: string) => asOwner(async (sql) => (await sql.query('SELECT * FROM core.contact WHERE id = $1', [id])).rows[0])
const journalOf = (id: string) => asOwner(async (sql) => (await sql.query('SELECT verb FROM core.journal WHERE row_id = $1', [id])).rows.map(({ verb }) => verb))
const fault = (work: Promise<unknown>) => work.then(() => null, (thrown: unknown) => thrown)

test('a member saves the own entry, which confirms it and is news', async () => {
  const { yazan } = await world()
  const typed = await typedEntry(yazan.viewer, yazan.contactId, { function: 'رئيس الوحدة', functionLang: 'ar', themes: ['border-security'], language1: 'ar', 'countries-142': ['JO', 'IQ'] })
  await saveContact(yazan.viewer, typed)
  expect(await row(yazan.contactId)).toMatchObject({ function: 'رئيس الوحدة', function_lang: 'ar', version: 2, confirmed_by_id: yazan.memberId, time_zone: 'Asia/Amman' })
  const seen = await getContact(yazan.viewer, 'en', yazan.contactId)
  expect(seen?.covers).toMatchObject({ languages: [{ code: 'ar', name: 'Arabic' }], themes: [{ code: 'border-security' }], countries: [{ code: 'IQ' }, { code: 'JO' }] })
  expect(await journalOf(yazan.contactId)).toEqual(['contact.changed'])
})

test('the lead saves entries of the organization, without an account too; nobody else does', async () => {
  const { hana, yazan, samira, bakari, ines } = await world()
  await saveContact(hana.viewer, await typedEntry(hana.viewer, samira.contactId, { unit: 'Border Directorate' }))
  expect(await row(samira.contactId)).toMatchObject({ unit: 'Border Directorate', confirmed_by_id: hana.memberId })
  for (const other of [yazan, bakari, ines]) {
    const typed = await typedEntry(other.viewer, samira.contactId)
    expect(await fault(saveContact(other.viewer, typed))).toEqual(new Refused('contact.edit.refused'))
  }
})

test('an entry that is not seen cannot be saved, and is not there', async () => {
  const { hana, bakari, tariq } = await world()
  const typed = await typedEntry(hana.viewer, tariq.contactId)
  expect(await fault(saveContact(bakari.viewer, typed))).toBeInstanceOf(Missing)
  expect(await fault(saveContact(bakari.viewer, { ...typed, id: '00000000-0000-4000-8000-000000000000' }))).toBeInstanceOf(Missing)
})

describe('two editors', () => {
  test('the second sees what the first wrote, and overwrites it by sending again', async () => {
    const { hana, samira } = await world()
    const first = await typedEntry(hana.viewer, samira.contactId, { function: 'Analyst' })
    const second = await typedEntry(hana.viewer, samira.contactId, { function: 'Senior Analyst', unit: '' })
    await saveContact(hana.viewer, first)
    const conflict = await fault(saveContact(hana.viewer, second))
    expect(conflict).toBeInstanceOf(Conflict)
    expect(conflict).toMatchObject({ version: first.version + 1, theirs: { function: 'Analyst', unit: 'Border Directorate', dutyStation: 'amman' } })
    await saveContact(hana.viewer, { ...second, version: first.version + 1 })
    expect(await row(samira.contactId)).toMatchObject({ function: 'Senior Analyst', unit: null })
  })

  test('who save at the same moment do not overwrite each other', async () => {
    const { hana, samira } = await world()
    const form = await openedForm(hana.viewer, samira.contactId)
    const sent = ['One', 'Two', 'Three', 'Four'].map((held) => savedEntryInput.parse({ ...form, function: held, id: samira.contactId }))
    const answers = await Promise.all(sent.map((typed) => fault(saveContact(hana.viewer, typed))))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect(answers.filter((answer) => answer instanceof Conflict)).toHaveLength(3)
  })

  test('keep each other’s addresses: what the other added stays, what the other changed is shown', async () => {
    const { hana, samira } = await world()
    const office = reachRow(0, { kind: 'OFFICE', value: '06 555 0143', shownTo: 'OWN' })
    await saveContact(hana.viewer, await typedEntry(hana.viewer, samira.contactId, office))
    const late = await openedForm(hana.viewer, samira.contactId)
    const mobile = reachRow(5, { kind: 'MOBILE', value: '0790005178', shownTo: 'OWN' })
    await saveContact(hana.viewer, await typedEntry(hana.viewer, samira.contactId, { ...mobile, 'reach-0-value': '06 555 0144' }))
    const typed = savedEntryInput.parse({ ...late, 'reach-0-value': '06 555 0145', id: samira.contactId })
    const conflict = await fault(saveContact(hana.viewer, typed))
    expect(conflict).toMatchObject({ theirs: { 'reach-0-value': '+962 6 555 0144', 'reach-added': ['+962 7 9000 5178'] } })
    await saveContact(hana.viewer, { ...typed, version: typed.version + 1 })
    const seen = await getContact(hana.viewer, 'en', samira.contactId)
    expect(seen?.reach.seen.map(({ value }) => value)).toEqual(['+96265550145', '+962790005178'])
  })
})

test('nothing is half-written: one code that does not exist, and all is as it was', async () => {
  const { hana, samira } = await world()
  const before = await row(samira.contactId)
  const typed = await typedEntry(hana.viewer, samira.contactId, { function: 'Another', 'countries-142': 'XX', ...reachRow(7, { kind: 'OFFICE', value: '06 555 0199', shownTo: 'EVERYONE' }) })
  expect(await fault(saveContact(hana.viewer, typed))).not.toBeNull()
  expect(await row(samira.contactId)).toEqual(before)
  expect((await getContact(hana.viewer, 'en', samira.contactId))?.reach.seen.map(({ value }) => value)).not.toContain('+96265550199')
})

describe('what the form could not know', () => {
  test.each([
    [{ seat: 'PRIMARY' }, { seat: 'contact.seat.taken' }, { holder: 'Hana Al-Tarifi' }],
    [{ dutyStation: 'atlantis' }, { dutyStation: 'problem.invalid' }, {}],
    [reachRow(0, { kind: 'OFFICE', value: '12345', shownTo: 'OWN' }), { 'reach-0-value': 'contact.reach.wrongNumber' }, {}],
    [{ ...reachRow(3, { kind: 'OFFICE', value: '06 555 0171', shownTo: 'OWN' }), ...reachRow(4, { kind: 'OFFICE', value: '+96265550171', shownTo: 'OWN' }) }, { 'reach-4-value': 'contact.reach.twice' }, {}],
    [{ preferredChannel: 'DUTY' }, { preferredChannel: 'contact.preferred.none' }, {}],
  ])('%o is refused', async (changes, fields, fillings) => {
    const { hana, yazan } = await world()
    const typed = await typedEntry(hana.viewer, yazan.contactId, changes)
    expect(await fault(saveContact(hana.viewer, typed))).toMatchObject({ key: 'problem.summary', fields, fillings })
  })

  test('a stand-in is a colleague: not a stranger, not oneself, not somebody unseen', async () => {
    const { yazan, hana, bakari, tariq } = await world()
    const answers = await Promise.all(
      [bakari, yazan].map(async ({ contactId }) => fault(saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, { standInId: contactId })))),
    )
    expect(answers).toEqual([1, 2].map(() => new Refused('problem.summary', { standInId: 'contact.out.noColleague' })))
    await saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, { standInId: hana.contactId, outFromOn: '2020-01-01', outUntilOn: '2999-01-01' }))
    expect((await getContact(bakari.viewer, 'en', yazan.contactId))?.out?.standIn).toMatchObject({ name: 'Hana Al-Tarifi', reach: [{ value: 'h.altarifi@example.org' }] })
    await saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, { standInId: tariq.contactId }))
    expect((await getContact(bakari.viewer, 'en', yazan.contactId))?.out).toMatchObject({ standIn: null })
  })

  test('a place that is no duty station brings its own country and clock', async () => {
    const { yazan } = await world()
    const elsewhere = { dutyStation: '', place: 'Aqaba', countryCode: 'JO', timeZone: 'Asia/Amman' }
    await saveContact(yazan.viewer, await typedEntry(yazan.viewer, yazan.contactId, elsewhere))
    expect(await row(yazan.contactId)).toMatchObject({ duty_station: null, place: 'Aqaba', country_code: 'JO' })
  })
})
