import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEndless, readRule, type Rule, ruleOf } from './rule.ts'

const weekly: Rule = { freq: 'WEEKLY', interval: 1, byDay: ['MO'], ends: { on: '2026-12-31' } }

test.each<[string, Rule, string | null, string]>([
  ['a number of times', { freq: 'DAILY', interval: 2, byDay: [], ends: { count: 5 } }, 'Africa/Nairobi', 'FREQ=DAILY;INTERVAL=2;COUNT=5'],
  ['counted weekdays of a month', { freq: 'MONTHLY', interval: 1, byDay: ['2TU', '-1FR'], ends: { count: 3 } }, null, 'FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=3'],
  ['a last day on whole days', weekly, null, 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231'],
  ['a last day in a zone behind UTC', weekly, 'America/New_York', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T045959Z'],
  ['a last day in a zone ahead of UTC', weekly, 'Australia/Lord_Howe', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T125959Z'],
])('%s is written as the standard wants it, and read back', (_, rule, zone, text) => {
  expect(ruleOf(rule, zone)).toBe(text)
  expect(readRule(text, zone)).toEqual(rule)
})

test.each([
  'FREQ=DAILY',
  'FREQ=YEARLY;COUNT=2',
  'FREQ=SECONDLY;COUNT=2',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=10000',
  'FREQ=DAILY;INTERVAL=0;COUNT=2',
  'FREQ=DAILY;INTERVAL=100;COUNT=2',
  'FREQ=DAILY;COUNT=2;UNTIL=20261231T000000Z',
  'FREQ=DAILY;COUNT=2;COUNT=3',
  'FREQ=DAILY;UNTIL=20261231',
  'FREQ=DAILY;UNTIL=20261231T000000',
  'FREQ=DAILY;UNTIL=20260230T000000Z',
  'FREQ=DAILY;UNTIL=20261231T250000Z',
  'FREQ=DAILY;BYHOUR=1,2,3;COUNT=2',
  'FREQ=WEEKLY;BYDAY=MO,MO;COUNT=2',
  'FREQ=WEEKLY;BYDAY=2MO;COUNT=2',
  'FREQ=WEEKLY;BYDAY=;COUNT=2',
  'FREQ=MONTHLY;BYDAY=6MO;COUNT=2',
  'RRULE:FREQ=DAILY;COUNT=2',
  'freq=daily;count=2',
  'FREQ=DAILY;COUNT=2\r\nATTENDEE:mailto:a@example.org',
  '',
])('%s is no rule here', (text) => {
  expect(readRule(text, 'Europe/Paris')).toBeNull()
})

test('beside whole days an end is a day, never an instant', () => {
  expect(readRule('FREQ=DAILY;UNTIL=20261231T000000Z', null)).toBeNull()
})

test('a rule without an end is told from one that is none', () => {
  expect(isEndless('FREQ=DAILY')).toBe(true)
  expect(isEndless('FREQ=DAILY;COUNT=2')).toBe(false)
  expect(isEndless('every day')).toBe(false)
})

test('what is no rule is not written', () => {
  expect(() => ruleOf({ ...weekly, ends: { on: '2026-02-30' } }, 'Europe/Paris')).toThrow(RangeError)
  expect(() => ruleOf({ ...weekly, interval: 0 }, 'Europe/Paris')).toThrow(RangeError)
})

test('whatever is written instead of a rule, reading it never fails', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readRule(text, 'Europe/Paris') === null))
  fc.assert(fc.property(fc.stringMatching(/^FREQ=DAILY;UNTIL=\d{8}T\d{6}Z$/), (text) => readRule(text, 'Europe/Paris')?.freq !== 'WEEKLY'))
})
