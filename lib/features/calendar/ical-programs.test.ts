import { expect, test } from 'vitest'
import { readByIcalendar, readByKhal, type ReadEvent } from '@/bin/testing/calendar-programs'
import { expand } from '@/lib/platform/recurrence/expand'
import { type FeedEvent, icalendar } from './ical.ts'
import { calendarOf, workshop } from './ical-samples.ts'

const events: FeedEvent[] = [
  { ...workshop, title: 'ورشة عمل حول أمن الحدود، في مومباسا؛ اليوم الأول من ثلاثة أيام' },
  { ...workshop, id: 'every-day', title: 'Every day', zone: 'America/New_York', startsAt: '2027-03-12T09:00', endsAt: '2027-03-12T10:00', rule: 'FREQ=DAILY;UNTIL=20270315T035959Z' },
  { ...workshop, id: 'lord-howe', title: 'Lord Howe', zone: 'Australia/Lord_Howe', startsAt: '2026-12-07T09:00', endsAt: '2026-12-07T10:30', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3' },
  { ...workshop, id: 'cairo', title: 'Cairo', zone: 'Africa/Cairo', startsAt: '2027-01-30T09:00', endsAt: '2027-01-30T10:00', state: 'POSTPONED' },
  { ...workshop, id: 'whole', title: 'Whole days', zone: null, startsAt: '2026-12-30', endsAt: '2026-12-31', rule: 'FREQ=MONTHLY;COUNT=2' },
  { ...workshop, id: 'deadline', title: 'Deadline', zone: 'Etc/UTC', startsAt: '2026-12-01T12:00', endsAt: '2026-12-01T12:00', state: 'CANCELLED' },
  { ...workshop, id: 'restricted', marking: 'RED', rule: 'FREQ=WEEKLY;COUNT=3' },
]
const busy = [{ id: 'busy', startsOn: '2026-12-01', endsOn: '2026-12-02', title: 'Busy: Kenya', categories: ['Mission'], url: 'https://coordination.example.org/calendar' }]
const calendar = icalendar(calendarOf(events, { busy }))

const titles: Record<string, string> = { restricted: 'Restricted event', cairo: 'Postponed: Cairo' }
const occurrences = (event: FeedEvent) => {
  const expansion = expand({ ...event, most: 400 })
  return 'fault' in expansion ? expect.fail(expansion.fault) : expansion.occurrences
}
const expected = events.flatMap((event) =>
  occurrences(event).map(({ startsAt, startsOn }) => `${titles[event.id] ?? event.title} ${event.zone ? startsAt.toISOString().slice(0, 16) : startsOn}`),
)
const told = ({ title, starts }: ReadEvent) => `${title} ${starts.slice(0, 16)}`

test('python3-icalendar finds no fault in a calendar, and each event at its first hour', () => {
  const firsts = events.map((event) => occurrences(event).slice(0, 1)).map(([one], at) => (events[at]?.zone ? one?.startsAt.toISOString().slice(0, 16) : one?.startsOn))
  const read = readByIcalendar(calendar)
  expect(read.map(({ uid }) => uid.split('@')[0])).toEqual([...events, ...busy].map(({ id }) => id))
  expect(read.map(({ starts }) => starts.slice(0, 16))).toEqual([...firsts, '2026-12-01'])
  expect(read[0]?.title).toBe(events[0]?.title)
})

test('khal lists what the platform lists, at the same hours', () => {
  // A day in the middle of something long has a line of its own.
  const read = readByKhal(calendar, '2026-11-25', 150)
  const begun = new Set(read.map(told))
  expect([...begun].toSorted()).toEqual([...expected, 'Busy: Kenya 2026-12-01'].toSorted())
})
