import { expect, test } from 'vitest'
import { entryInput, savedEntryInput } from './input.ts'

const typed = {
  version: '3',
  name: '  Hana   Al-Tarifi ',
  ownName: 'هناء الطريفي',
  ownNameLang: 'ar',
  function: 'Head of Unit',
  functionLang: 'en',
  unit: '',
  dutyStation: 'amman',
  seat: 'PRIMARY',
}
const faultsOf = (form: Record<string, unknown>) =>
  Object.fromEntries((entryInput.safeParse({ ...typed, ...form }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

test('what is empty is nothing, what repeats is a list in its order', () => {
  const form = { ...typed, themes: 'border-security', language1: 'ar', language2: '', language3: 'en', language4: 'ar', 'countries-142': ['JO', 'IQ'], 'countries-002': 'KE' }
  expect(entryInput.parse(form)).toMatchObject({
    version: 3,
    name: 'Hana Al-Tarifi',
    unit: null,
    place: null,
    standInId: null,
    themes: ['border-security'],
    languages: ['ar', 'en'],
    countries: ['JO', 'IQ', 'KE'],
    reach: [],
  })
})

test('a row that was emptied or ticked goes, an empty new row was never there', () => {
  const one = '00000000-0000-4000-8000-000000000001'
  const two = '00000000-0000-4000-8000-000000000002'
  const row = (number: number, id: string, value: string) => ({ [`reach-${number}-id`]: id, [`reach-${number}-kind`]: 'OFFICE', [`reach-${number}-value`]: value, [`reach-${number}-shown`]: 'OWN' })
  const { reach, removed } = entryInput.parse({ ...typed, ...row(0, one, ''), ...row(1, two, '06 555 0142'), 'reach-1-remove': 'on', ...row(2, '', ''), ...row(3, '', '06 555 0143') })
  expect(removed).toEqual([{ number: 0, id: one }, { number: 1, id: two }])
  expect(reach).toEqual([{ number: 3, id: null, kind: 'OFFICE', value: '06 555 0143', shownTo: 'OWN' }])
})

test('the domain of an e-mail is lowered, what stands before it is not', () => {
  const form = { ...typed, 'reach-0-id': '', 'reach-0-kind': 'EMAIL', 'reach-0-value': 'H.AlTarifi@Example.ORG', 'reach-0-shown': 'EVERYONE' }
  expect(entryInput.parse(form).reach[0]?.value).toBe('H.AlTarifi@example.org')
})

test.each([
  [{ name: '' }, { name: 'problem.required' }],
  [{ name: 'هناء' }, { name: 'contact.name.latin' }],
  [{ name: 'x'.repeat(121) }, { name: 'problem.long' }],
  [{ name: 'a\u202eb' }, { name: 'problem.direction' }],
  [{ ownNameLang: '' }, { ownNameLang: 'contact.ownName.noLanguage' }],
  [{ dutyStation: '' }, { place: 'contact.place.none', countryCode: 'contact.place.noCountry', timeZone: 'contact.zone.none' }],
  [{ timeZone: 'Mars/Olympus' }, { timeZone: 'contact.zone.unknown' }],
  [{ outFromOn: '2026-12-01', outUntilOn: '2026-11-01' }, { outUntilOn: 'contact.out.reversed' }],
  [{ outFromOn: 'tomorrow' }, { outFromOn: 'contact.out.noDay' }],
  [{ 'reach-4-kind': 'EMAIL', 'reach-4-value': 'nobody', 'reach-4-shown': 'OWN' }, { 'reach-4-value': 'contact.reach.wrongEmail' }],
  [{ name: '', 'reach-4-kind': 'EMAIL', 'reach-4-value': 'nobody', 'reach-4-shown': 'OWN' }, { name: 'problem.required', 'reach-4-value': 'contact.reach.wrongEmail' }],
])('%o is answered with %o', (form, faults) => {
  expect(faultsOf(form)).toEqual(faults)
})

test.each([{ seat: 'CHAIR' }, { standInId: 'me' }, { version: '-1' }, { 'reach-0-kind': 'FAX', 'reach-0-value': '1', 'reach-0-shown': 'OWN' }])('%o is nothing that a form sends', (form) => {
  expect(Object.values(faultsOf(form))).toHaveLength(1)
})

test('an entry is saved under its id', () => {
  expect(savedEntryInput.safeParse({ ...typed, id: 'forged' }).success).toBe(false)
  expect(savedEntryInput.parse({ ...typed, id: '00000000-0000-4000-8000-000000000001' })).toMatchObject({ id: '00000000-0000-4000-8000-000000000001', name: 'Hana Al-Tarifi' })
})
