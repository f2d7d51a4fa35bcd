import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Expansion, expand, type Schedule } from './expand.ts'
import { type Frequency, ruleOf } from './rule.ts'

const schedule: Schedule = { rule: null, startsAt: '2026-11-30T09:00', endsAt: '2026-11-30T10:30', zone: 'America/New_York', most: 400 }

const found = (expansion: Expansion) => ('fault' in expansion ? expect.fail(expansion.fault) : expansion)
const occurrences = (change: Partial<Schedule>) => found(expand({ ...schedule, ...change })).occurrences
const starts = (change: Partial<Schedule>) => occurrences(change).map(({ startsAt }) => startsAt.toISOString().slice(0, 16))
const days = (change: Partial<Schedule>) => occurrences(change).map(({ startsOn }) => startsOn)
const minutes = (change: Partial<Schedule>) => occurrences(change).map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 60_000)

test('what does not repeat happens once', () => {
  expect(occurrences({})).toEqual([{ startsAt: new Date('2026-11-30T14:00Z'), endsAt: new Date('2026-11-30T15:30Z'), startsOn: '2026-11-30', endsOn: '2026-11-30' }])
})

test('whole days have the first and the last day, and instants from midnight to midnight', () => {
  expect(occurrences({ zone: null, startsAt: '2026-11-30', endsAt: '2026-12-02' })).toEqual([
    { startsAt: new Date('2026-11-30T00:00Z'), endsAt: new Date('2026-12-03T00:00Z'), startsOn: '2026-11-30', endsOn: '2026-12-02' },
  ])
})

test('what ends at midnight does not reach into the next day', () => {
  expect(occurrences({ startsAt: '2026-11-30T20:00', endsAt: '2026-12-01T00:00' })[0]?.endsOn).toBe('2026-11-30')
})

describe('when the clocks change', () => {
  test('nine in New York stays nine, and an hour and a half stays that', () => {
    const sundays = { startsAt: '2027-03-07T09:00', endsAt: '2027-03-07T10:30', rule: 'FREQ=WEEKLY;COUNT=3' }
    expect(starts(sundays)).toEqual(['2027-03-07T14:00', '2027-03-14T13:00', '2027-03-21T13:00'])
    expect(minutes(sundays)).toEqual([90, 90, 90])
  })

  test.each([
    ['America/New_York', '2027-03-13T02:30', '2027-03-14T07:30'],
    ['Europe/Paris', '2027-03-27T02:30', '2027-03-28T01:30'],
    ['Africa/Cairo', '2027-04-29T00:30', '2027-04-29T22:30'],
    ['Australia/Lord_Howe', '2026-10-03T02:15', '2026-10-03T15:45'],
  ])('a time that %s skips is moved on by the gap, and the next day is as before', (zone, startsAt, moved) => {
    const nightly = { zone, startsAt, endsAt: startsAt.replace(/T\d\d/, 'T05'), rule: 'FREQ=DAILY;COUNT=3' }
    const expansion = found(expand({ ...schedule, ...nightly }))
    expect(starts(nightly)[1]).toBe(moved)
    expect(expansion.occurrences).toHaveLength(3)
    expect(expansion.warps).toEqual([{ wall: `${expansion.occurrences[1]?.startsOn}${startsAt.slice(10)}`, clock: 'SKIPPED' }])
  })

  test.each([
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
    ['Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['Africa/Cairo', '2026-10-29T23:30', '2026-10-29T20:30'],
    ['Australia/Lord_Howe', '2027-04-04T01:45', '2027-04-03T14:45'],
  ])('of a time that %s shows twice, the first is meant', (zone, startsAt, first) => {
    const once = { ...schedule, zone, startsAt, endsAt: `${startsAt.slice(0, 10)}T23:59` }
    expect(starts(once)).toEqual([first])
    expect(found(expand(once)).warps).toContainEqual({ wall: startsAt, clock: 'TWICE' })
  })

  test('a meeting from a skipped time to just after lasts as long as the wall says', () => {
    expect(minutes({ startsAt: '2027-03-14T02:30', endsAt: '2027-03-14T03:00' })).toEqual([30])
  })

  test('an end that the clocks skip is told too', () => {
    expect(found(expand({ ...schedule, startsAt: '2027-03-14T01:00', endsAt: '2027-03-14T02:30' })).warps).toEqual([{ wall: '2027-03-14T02:30', clock: 'SKIPPED' }])
  })
})

describe('days that not every month has', () => {
  test('the 31st comes in months that have one', () => {
    expect(days({ zone: null, startsAt: '2026-12-31', endsAt: '2026-12-31', rule: 'FREQ=MONTHLY;COUNT=4' })).toEqual(['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31'])
  })

  test('29 February comes in leap years', () => {
    expect(days({ zone: null, startsAt: '2028-02-29', endsAt: '2028-02-29', rule: 'FREQ=MONTHLY;INTERVAL=12;COUNT=3' })).toEqual(['2028-02-29', '2032-02-29', '2036-02-29'])
  })

  test('the last Friday is the last, and the second Tuesday the second', () => {
    expect(days({ zone: null, startsAt: '2026-12-25', endsAt: '2026-12-25', rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2' })).toEqual(['2026-12-25', '2027-01-29'])
    expect(days({ startsAt: '2026-12-08T09:00', endsAt: '2026-12-08T10:00', rule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=2' })).toEqual(['2026-12-08', '2027-01-12'])
  })
})

describe('the end of a rule', () => {
  test('an evening in New York still belongs to the last day, though it is the next in UTC', () => {
    const rule = ruleOf({ freq: 'DAILY', interval: 1, byDay: [], ends: { on: '2026-12-02' } }, schedule.zone)
    expect(days({ startsAt: '2026-11-30T21:00', endsAt: '2026-11-30T22:00', rule })).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'])
  })

  test.each<[string, Partial<Schedule>, string]>([
    ['never comes', { rule: 'FREQ=DAILY' }, 'ENDLESS'],
    ['comes after more than allowed', { rule: 'FREQ=DAILY;COUNT=401' }, 'MOST'],
    ['is a day too far away', { rule: 'FREQ=DAILY;UNTIL=20300101T000000Z' }, 'MOST'],
    ['is before the start', { rule: 'FREQ=DAILY;UNTIL=20261101T000000Z' }, 'EMPTY'],
    ['comes after more than fifty years', { rule: 'FREQ=MONTHLY;INTERVAL=99;COUNT=400' }, 'FAR'],
    ['is a day after more than fifty years', { rule: 'FREQ=MONTHLY;INTERVAL=99;UNTIL=20991231T000000Z' }, 'FAR'],
  ])('that %s is refused by name', (_, change, fault) => {
    expect(expand({ ...schedule, ...change })).toEqual({ fault })
  })
})

test.each<[string, Partial<Schedule>, string]>([
  ['a zone that does not exist', { zone: 'Mars/Olympus' }, 'ZONE'],
  ['an offset instead of a zone', { zone: '+03:00' }, 'ZONE'],
  ['a day that does not exist', { startsAt: '2026-02-30T09:00' }, 'TIME'],
  ['an hour that no clock has', { startsAt: '2026-11-30T24:30' }, 'TIME'],
  ['a time where days are meant', { zone: null }, 'TIME'],
  ['an end before the start', { endsAt: '2026-11-30T08:00' }, 'REVERSED'],
  ['a start on another weekday than the rule', { rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' }, 'OFF_RULE'],
  ['words instead of a rule', { rule: 'every week' }, 'RULE'],
])('%s is refused by name', (_, change, fault) => {
  expect(expand({ ...schedule, ...change })).toEqual({ fault })
})

describe('for all rules, zones and times', () => {
  const zone = fc.constantFrom('America/New_York', 'Europe/Paris', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', null)
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((at) => at.toISOString())
  const wall = (at: string, zoned: string | null) => (zoned ? at.slice(0, 16) : at.slice(0, 10))

  test('DAILY n times is n occurrences, which ascend', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 1, max: 400 }), (where, at, count) => {
        const all = occurrences({ zone: where, startsAt: wall(at, where), endsAt: wall(at, where), rule: `FREQ=DAILY;COUNT=${count}` }).map(({ startsAt }) => startsAt.getTime())
        expect(all).toHaveLength(count)
        expect(all.every((one, place) => place === 0 || one > (all[place - 1] ?? 0))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('none begins after the last day, and the first is the start', () => {
    const freq = fc.constantFrom<Frequency>('DAILY', 'WEEKLY', 'MONTHLY')
    fc.assert(
      fc.property(zone, day, freq, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 300 }), (where, at, often, interval, length) => {
        const on = new Date(Date.parse(at) + length * 86_400_000).toISOString().slice(0, 10)
        const all = days({ zone: where, startsAt: wall(at, where), endsAt: wall(at, where), rule: ruleOf({ freq: often, interval, byDay: [], ends: { on } }, where) })
        expect(all[0]).toBe(at.slice(0, 10))
        expect(all.every((one) => one <= on)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
