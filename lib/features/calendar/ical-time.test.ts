import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { expand } from '@/lib/platform/recurrence/expand'
import { transitionsIn } from '@/lib/platform/time/transitions'
import { type FeedEvent, icalendar } from './ical.ts'
import { calendarOf, workshop } from './ical-samples.ts'

/** The instants at which ical.js, which knows no zone but those of the file, finds the first event of a calendar. */
function instants(text: string): number[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) return []
  const all = [...walk(new ICAL.Event(component).iterator())]
  ICAL.TimezoneService.reset()
  return all
}

function* walk(times: ICAL.RecurExpansion): Generator<number> {
  for (let at = times.next(); at; at = times.next()) yield at.toJSDate().getTime()
}

const ours = (event: FeedEvent) => {
  const expansion = expand({ ...event, most: 400 })
  return 'fault' in expansion ? expect.fail(expansion.fault) : expansion
}

test.each([
  ['America/New_York', '2026-10-25T09:00'],
  ['Europe/Paris', '2027-03-20T18:30'],
  ['Africa/Cairo', '2027-04-20T08:00'],
  ['Africa/Cairo', '2023-04-20T08:00'],
  ['Africa/Casablanca', '2027-01-20T08:00'],
  ['Australia/Lord_Howe', '2026-09-28T09:00'],
  ['America/St_Johns', '2012-10-28T00:30'],
])('a reader who knows only the file finds the hours that the platform counts, in %s', (zone, startsAt) => {
  const event = { ...workshop, zone, startsAt, endsAt: startsAt.replace(/T.*/, 'T23:00'), rule: 'FREQ=DAILY;COUNT=40' }
  expect(instants(icalendar(calendarOf([event])))).toEqual(ours(event).occurrences.map((one) => one.startsAt.getTime()))
})

const near = 4 * 60 * 60 * 1000
const changes = (zone: string, at: number) => transitionsIn(zone, new Date(at).getUTCFullYear()).some((change) => Math.abs(change.at.getTime() - at) < near)

test('the rule and its zone say the same as the list in UTC, whenever and wherever', () => {
  const zone = fc.constantFrom('America/New_York', 'Europe/London', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'Asia/Tehran')
  const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2031-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 16))
  fc.assert(
    fc.property(zone, day, fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'), fc.integer({ min: 1, max: 30 }), (where, startsAt, freq, count) => {
      const event = { ...workshop, zone: where, startsAt, endsAt: startsAt, rule: `FREQ=${freq};COUNT=${count}` }
      const expected = ours(event).occurrences.map((one) => one.startsAt.getTime())
      // Of the hours around a change of the clocks ical.js makes something else than the standard does.
      fc.pre(!expected.some((at) => changes(where, at)))
      expect(instants(icalendar(calendarOf([event])))).toEqual(expected)
      expect(instants(icalendar(calendarOf([{ ...event, marking: 'RED' }])))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
