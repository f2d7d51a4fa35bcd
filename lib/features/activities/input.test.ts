import { expect, test } from 'vitest'
import { activityInput, updateInput } from './input.ts'
import { activityHref, activityParams, shownColumns, usualColumns } from './search-params.ts'

const one = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const typed = { ownerId: one, audience: one, marking: 'AMBER', title: ' Border   posts ', lang: 'en', type: 'TRAINING', scope: 'COUNTRIES', status: 'PIPELINE', rhythm: 'QUARTER', leadId: one, 'country-0-code': 'KE' }
const faultsOf = (form: Record<string, unknown>) =>
  Object.fromEntries((activityInput.safeParse({ ...typed, ...form }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

test('what is empty is nothing, rows come in their order, and a row that was emptied or ticked goes', () => {
  const form = { ...typed, 'country-3-code': 'UG', 'country-1-code': '', 'country-2-code': 'TZ', 'country-2-remove': 'on', pillar: '', participants: '', contactId: '' }
  expect(activityInput.parse(form)).toMatchObject({ title: 'Border posts', description: null, pillar: null, participants: null, contactId: null, countries: ['KE', 'UG'], regions: [], themes: [], partners: [] })
})

test('numbers are read in the digits of every language', () => {
  expect(activityInput.parse({ ...typed, progressPercent: '٤٠ ٪', participants: ' 120 ' })).toMatchObject({ progressPercent: 40, participants: 120 })
})

test.each([
  [{ title: '' }, { title: 'problem.required' }],
  [{ leadId: '' }, { leadId: 'activity.lead.none' }],
  [{ plannedStartsOn: '2026-12-01', plannedEndsOn: '2026-11-01' }, { plannedEndsOn: 'activity.dates.reversed' }],
  [{ actualStartsOn: '2026-02-30' }, { actualStartsOn: 'activity.dates.noDay' }],
  [{ progressPercent: '101' }, { progressPercent: 'activity.percent.wrong' }],
  [{ participants: '-1' }, { participants: 'activity.participants.wrong' }],
  [{ 'country-0-code': '' }, { 'country-0-code': 'activity.where.COUNTRIES' }],
  [{ scope: 'REGIONS', 'country-0-code': '' }, { 'region-0-code': 'activity.where.REGIONS' }],
  [{ scope: 'GLOBAL' }, { 'country-0-code': 'activity.where.other' }],
  [{ 'country-1-code': 'KE' }, { 'country-1-code': 'activity.rows.countryTwice' }],
  [{ 'theme-0-code': 'cft', 'theme-1-code': 'cft' }, { 'theme-1-code': 'activity.rows.themeTwice' }],
  [{ 'partner-0-code': one }, { 'partner-0-code': 'activity.rows.partnerTwice' }],
  [{ 'partner-0-code': other, 'partner-1-code': other }, { 'partner-1-code': 'activity.rows.partnerTwice' }],
  [{ 'region-0-code': 'x', scope: 'REGIONS', 'country-0-code': '' }, { 'region-0-code': 'problem.invalid' }],
])('%o is answered with %o', (form, faults) => {
  expect(faultsOf(form)).toEqual(faults)
})

test.each([{ status: 'DONE' }, { lang: 'xx' }, { marking: 'WHITE' }, { ownerId: 'me' }, { type: 'PARTY' }, { scope: 'MOON' }, { rhythm: 'DAY' }, { pillar: '5' }, { groupId: 'x' }])('%o is nothing that a form sends', (form) => {
  expect(activityInput.safeParse({ ...typed, ...form }).success).toBe(false)
})

test('an update says something', () => {
  expect(updateInput.parse({ id: one, body: ' Done ', lang: 'en', status: '', progressPercent: '' })).toEqual({ id: one, body: 'Done', lang: 'en', status: null, progressPercent: null })
  expect(updateInput.safeParse({ id: one, body: ' … ', lang: 'en' }).success).toBe(false)
})

test('an address that was cut or forged still opens the list, and one of ours comes back as it was', () => {
  expect(activityParams.parse({ status: ['CLOSED', 'NO'], pillar: '9', year: '20x6', sort: 'up', columns: 'all', stale: 'maybe', country: 'none' })).toMatchObject({ status: ['CLOSED'], pillar: [], year: [], country: ['none'], sort: undefined, columns: [], stale: [] })
  const params = activityParams.parse({ q: 'x', theme: 'cft', columns: ['updated', 'type'], stale: 'yes', at: 'y', open: 'year' })
  expect(activityHref(params)).toBe('/activities?q=x&theme=cft&stale=yes&columns=updated%2Ctype')
  expect(shownColumns(params)).toEqual(['type', 'updated'])
  expect(shownColumns(activityParams.parse({}))).toEqual(usualColumns)
})
