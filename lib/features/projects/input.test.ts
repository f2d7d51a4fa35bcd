import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole, projectInput, savedProjectInput } from './input.ts'
import { readShare } from './input-rows.ts'
import { projectHref, projectParams } from './search-params.ts'

const one = '00000000-0000-4000-8000-000000000001'
const typed = { ownerId: one, audience: one, marking: 'AMBER', title: ' Border   posts ', lang: 'en', status: 'PIPELINE' }
const faultsOf = (form: Record<string, unknown>) =>
  Object.fromEntries((projectInput.safeParse({ ...typed, ...form }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

test('what is empty is nothing, rows come in their order, and a row that was emptied or ticked goes', () => {
  const form = { ...typed, 'country-3-code': 'UG', 'country-3-share': '40', 'country-0-code': 'KE', 'country-0-share': '60 %', 'country-1-code': '', 'country-1-share': '', 'country-2-code': 'TZ', 'country-2-share': '9', 'country-2-remove': 'on' }
  expect(projectInput.parse(form)).toMatchObject({ title: 'Border posts', description: null, identifier: null, startsOn: null, countries: [{ code: 'KE', share: 6000 }, { code: 'UG', share: 4000 }], themes: [], totals: { countries: 10_000, themes: null } })
})

test('one country alone needs no share; several need them all', () => {
  expect(projectInput.parse({ ...typed, 'country-0-code': 'KE', 'country-0-share': '' }).countries).toEqual([{ code: 'KE', share: 10_000 }])
  expect(faultsOf({ 'country-0-code': 'KE', 'country-0-share': '', 'country-1-code': 'UG', 'country-1-share': '40' })).toEqual({ 'country-0-share': 'project.rows.share' })
})

test.each([
  [{ title: '' }, { title: 'problem.required' }],
  [{ audience: [] }, { audience: 'audience.none' }],
  [{ startsOn: '2026-12-01', endsOn: '2026-11-01' }, { endsOn: 'project.dates.reversed' }],
  [{ startsOn: '2026-02-30' }, { startsOn: 'project.dates.noDay' }],
  [{ 'country-0-code': 'KE', 'country-0-share': '50', 'country-1-code': 'KE', 'country-1-share': '50' }, { 'country-1-code': 'project.rows.countryTwice' }],
  [{ 'country-0-code': '', 'country-0-share': '50' }, { 'country-0-code': 'project.rows.countryNone' }],
  [{ 'theme-0-code': 'cft', 'theme-0-share': '0' }, { 'theme-0-share': 'project.rows.share' }],
  [{ 'theme-0-code': 'cft', 'theme-0-share': '101' }, { 'theme-0-share': 'project.rows.share' }],
  [{ 'amount-0-kind': 'BUDGET', 'amount-0-currency': 'XYZ', 'amount-0-value': '1' }, { 'amount-0-currency': 'project.rows.currency' }],
  [{ 'amount-0-kind': 'BUDGET', 'amount-0-currency': 'EUR', 'amount-0-value': '1.200,50' }, { 'amount-0-value': 'project.rows.amount' }],
  [{ 'amount-0-kind': 'BUDGET', 'amount-0-currency': 'EUR', 'amount-0-value': '9'.repeat(30) }, { 'amount-0-value': 'project.rows.amountLarge' }],
  [{ 'amount-0-kind': 'BUDGET', 'amount-0-currency': 'EUR', 'amount-0-value': '1', 'amount-1-kind': 'BUDGET', 'amount-1-currency': 'eur', 'amount-1-value': '2' }, { 'amount-1-value': 'project.rows.amountTwice' }],
  [{ 'text-0-lang': 'en', 'text-0-title': 'Again', 'text-0-description': '' }, { 'text-0-lang': 'project.rows.textTwice' }],
  [{ 'text-0-lang': 'fr', 'text-0-title': '', 'text-0-description': 'Sans titre' }, { 'text-0-title': 'problem.required' }],
  [{ 'partner-0-organization': one, 'partner-0-role': 'FUNDING', 'partner-1-organization': one, 'partner-1-role': 'FUNDING' }, { 'partner-1-organization': 'project.rows.partnerTwice' }],
])('%o is answered with %o', (form, faults) => {
  expect(faultsOf(form)).toEqual(faults)
})

test.each([{ status: 'DONE' }, { lang: 'xx' }, { marking: 'WHITE' }, { ownerId: 'me' }, { 'partner-0-organization': 'me', 'partner-0-role': 'FUNDING' }, { 'partner-0-organization': one, 'partner-0-role': 'BOSS' }])('%o is nothing that a form sends', (form) => {
  expect(projectInput.safeParse({ ...typed, ...form }).success).toBe(false)
})

test('a saved project says which', () => {
  expect(savedProjectInput.parse({ ...typed, id: one, version: '3' })).toMatchObject({ id: one, version: 3, title: 'Border posts' })
})

test('whatever is typed as a share is none, or a whole number of hundredths within a hundred per cent', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
    const share = readShare(text)
    expect(share === null || (Number.isInteger(share) && share >= 1 && share <= 10_000)).toBe(true)
  }))
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (share) => {
    expect(readShare(String(share / 100))).toBe(share)
  }))
  expect(['33,33', '٤٠', '12.5 %'].map(readShare)).toEqual([3333, 4000, 1250])
  expect([null, 10_000, 14_000].map(isWhole)).toEqual([true, true, false])
})

test('an address that was cut or forged still opens the list, and one of ours comes back as it was', () => {
  expect(projectParams.parse({ status: ['CLOSED', 'NO'], pillar: '9', year: '20x6', sort: 'up', by: 'all', show: 'BUDGET', country: 'none' })).toMatchObject({ status: ['CLOSED'], pillar: [], year: [], country: ['none'], sort: undefined, by: undefined, show: undefined })
  expect(projectHref(projectParams.parse({ theme: 'cft', show: 'SPENT-EUR', by: 'pillar-year', at: 'x' }), {}, '/projects/matrix')).toBe('/projects/matrix?theme=cft&by=pillar-year&show=SPENT-EUR')
})
