import { describe, expect, test } from 'vitest'
import { eventInput } from './input.ts'

const form = {
  ownerId: '7b8d4c1e-0f6a-4c39-8d2e-5a9b7c6d1e2f', organizerId: '7b8d4c1e-0f6a-4c39-8d2e-5a9b7c6d1e2f', audience: ['7b8d4c1e-0f6a-4c39-8d2e-5a9b7c6d1e2f'], marking: 'AMBER',
  title: 'A meeting', lang: 'en', kind: 'GROUP_MEETING', state: 'CONFIRMED', span: 'TIMES', startsOn: '2027-03-27', endsOn: '2027-03-27', startsTime: '10:00', endsTime: '11:00', zone: 'Europe/Vienna',
}
const wrong = (more: Record<string, unknown>) => eventInput.safeParse({ ...form, ...more }).error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)
const right = (more: Record<string, unknown>) => eventInput.parse({ ...form, ...more }).times

describe('times', () => {
  test.each([
    ['a day that no calendar has', { startsOn: '2027-02-30' }, 'startsOn event.when.noDay'],
    ['an hour that no clock has', { startsTime: '25:00' }, 'startsTime event.when.noTime'],
    ['a zone that does not exist', { zone: 'Europe/Atlantis' }, 'zone event.when.noZone'],
    ['an end before the start', { endsTime: '09:00' }, 'endsOn event.when.reversed'],
    ['more than a year', { span: 'DAYS', endsOn: '2029-01-01' }, 'endsOn event.when.long'],
    ['a repetition that never ends', { repeat: 'DAILY' }, 'repeatUntil event.repeat.endless'],
    ['a repetition with two ends', { repeat: 'DAILY', repeatUntil: '2027-04-01', repeatCount: '3' }, 'repeatCount event.repeat.both'],
    ['too many by number', { repeat: 'DAILY', repeatCount: '401' }, 'repeatCount event.repeat.most'],
    ['too many by day', { repeat: 'DAILY', repeatUntil: '2029-04-01' }, 'repeatUntil event.repeat.most'],
    ['an end of the repetition before it begins', { repeat: 'DAILY', repeatUntil: '2027-01-01' }, 'repeatUntil event.repeat.empty'],
    ['steps of nothing', { repeat: 'DAILY', repeatCount: '3', interval: '0' }, 'interval event.repeat.noInterval'],
  ])('%s is said in a sentence', (_what, more, said) => {
    expect(wrong(more)).toEqual([said])
  })

  test('an hour that the clocks skip is moved on by the gap, one that comes twice is the first', () => {
    const skipped = right({ startsOn: '2027-03-28', startsTime: '02:30', endsOn: '2027-03-28', endsTime: '05:00' })
    expect(skipped.occurrences[0]?.startsAt.toISOString()).toBe('2027-03-28T01:30:00.000Z')
    expect(skipped.warps).toEqual([{ wall: '2027-03-28T02:30', clock: 'SKIPPED' }])
    const twice = right({ startsOn: '2027-10-31', startsTime: '02:30', endsOn: '2027-10-31', endsTime: '05:00' })
    expect(twice.occurrences[0]?.startsAt.toISOString()).toBe('2027-10-31T00:30:00.000Z')
    expect(twice.warps).toEqual([{ wall: '2027-10-31T02:30', clock: 'TWICE' }])
  })

  test('a month repeats the day of the month, or the same weekday of it, the fifth being the last', () => {
    const days = (more: Record<string, unknown>) => right({ span: 'DAYS', endsOn: '', repeatCount: '3', ...more }).occurrences.map(({ startsOn }) => startsOn)
    expect(days({ repeat: 'MONTHLY', startsOn: '2027-03-09' })).toEqual(['2027-03-09', '2027-04-09', '2027-05-09'])
    expect(days({ repeat: 'MONTHLY_WEEKDAY', startsOn: '2027-03-09' })).toEqual(['2027-03-09', '2027-04-13', '2027-05-11'])
    expect(days({ repeat: 'MONTHLY_WEEKDAY', startsOn: '2027-03-30' })).toEqual(['2027-03-30', '2027-04-27', '2027-05-25'])
  })
})

describe('the rest of the form', () => {
  test.each([
    ['a country twice', { 'country-0-code': 'KE', 'country-1-code': 'KE' }, 'country-1-code event.rows.countryTwice'],
    ['an address that is not https', { onlineUrl: 'http://example.org' }, 'onlineUrl event.online.https'],
    ['a script for an address', { onlineUrl: 'javascript:alert(1)' }, 'onlineUrl event.online.https'],
    ['an address with a password in it', { onlineUrl: 'https://a:b@example.org/' }, 'onlineUrl event.online.https'],
    ['busy without a country', { busyFor: 'EVERYONE', busyContactId: form.ownerId }, 'busyFor event.busy.noCountry'],
    ['busy without whom to ask', { busyFor: 'EVERYONE', 'country-0-code': 'KE' }, 'busyContactId event.busy.noContact'],
  ])('%s is refused', (_what, more, said) => {
    expect(wrong(more)).toEqual([said])
  })

  test('what is wrong in several places is said at once', () => {
    expect(wrong({ title: '', startsOn: 'x', 'theme-0-code': '!' })).toEqual(['title problem.required', 'startsOn event.when.noDay', 'theme-0-code event.rows.themeNone'])
  })
})
