import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Feed, type FeedEvent, icalendar } from './ical.ts'
import { calendarOf, workshop } from './ical-samples.ts'

const written = (change: Partial<FeedEvent> = {}, feed: Partial<Feed> = {}) => icalendar(calendarOf([{ ...workshop, ...change }], feed))
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const event = (text: string) => unfolded(text).slice(unfolded(text).indexOf('BEGIN:VEVENT'))
const lines = (text: string, ...names: string[]) => event(text).filter((line) => names.includes(line.split(/[:;]/)[0] ?? ''))
const read = (text: string, property: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue(property)

test('a calendar says what RFC 5545 asks for, each thing in its place', () => {
  expect(unfolded(written())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Global Counter-Terrorism Coordination Platform//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Coordination platform',
    'BEGIN:VTIMEZONE',
    'TZID:Africa/Nairobi',
    'BEGIN:STANDARD',
    'DTSTART:20250101T030000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:b1f0c8a0-0000-4000-8000-000000000001@coordination.example.org',
    'SEQUENCE:3',
    'DTSTAMP:20261120T100000Z',
    'LAST-MODIFIED:20261120T100000Z',
    'URL:https://coordination.example.org/calendar/b1f0c8a0-0000-4000-8000-000000000001',
    'DTSTART;TZID=Africa/Nairobi:20261130T090000',
    'DTEND;TZID=Africa/Nairobi:20261130T103000',
    'SUMMARY;LANGUAGE=en:Border workshop\\, Mombasa\\; first',
    'DESCRIPTION;LANGUAGE=en:Day one: arrivals.\\nDay two: \\\\ departures\\; questions\\n\\nOrganizer: UNOCT\\nTLP:GREEN',
    'LOCATION;LANGUAGE=en:Mombasa\\, Kenya',
    'STATUS:CONFIRMED',
    'CATEGORIES:Training,Border security\\, and management',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('the same calendar is the same bytes', () => {
  expect(written()).toBe(written())
})

test('whole days end with the day after the last, in no zone', () => {
  const days = written({ zone: null, startsAt: '2026-12-30', endsAt: '2026-12-31' })
  expect(lines(days, 'DTSTART', 'DTEND')).toEqual(['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270101'])
  expect(days).not.toContain('VTIMEZONE')
})

test('an event in UTC needs no zone, and one without length no end', () => {
  const deadline = written({ zone: 'Etc/UTC', startsAt: '2026-12-01T12:00', endsAt: '2026-12-01T12:00' })
  expect(lines(deadline, 'DTSTART', 'DTEND')).toEqual(['DTSTART:20261201T120000Z'])
  expect(deadline).not.toContain('VTIMEZONE')
})

test('a repetition goes out as its rule', () => {
  expect(lines(written({ rule: 'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T205959Z' }), 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T205959Z'])
  const days = { zone: null, startsAt: '2026-12-01', endsAt: '2026-12-01' }
  expect(lines(written({ ...days, rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU;UNTIL=20270301' }), 'RRULE')).toEqual(['RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU;UNTIL=20270301'])
})

test.each([
  ['TENTATIVE', 'TENTATIVE', 'Border'],
  ['CONFIRMED', 'CONFIRMED', 'Border'],
  ['CANCELLED', 'CANCELLED', 'Border'],
  ['POSTPONED', 'TENTATIVE', 'Postponed: Border'],
] as const)('%s is told as %s', (state, status, title) => {
  const text = written({ state })
  expect(lines(text, 'STATUS')).toEqual([`STATUS:${status}`])
  expect(read(text, 'summary')).toMatch(new RegExp(`^${title}`))
})

describe('what a marking keeps from leaving', () => {
  const secret = { title: 'Planted', description: 'Planted', place: 'Planted', categories: ['Planted'], facts: ['Planted'] }

  test.each([
    ['AMBER', 'feed'],
    ['AMBER+STRICT', 'feed'],
    ['RED', 'feed'],
    ['RED', 'export'],
  ] as const)('%s is by %s a restricted event, with time and link alone', (marking, how) => {
    const text = written({ ...secret, marking, rule: 'FREQ=DAILY;COUNT=3' }, { how })
    expect(text).not.toMatch(/Planted|Nairobi/)
    expect(event(text).slice(1)).toEqual([
      'UID:b1f0c8a0-0000-4000-8000-000000000001@coordination.example.org',
      'SEQUENCE:3',
      'DTSTAMP:20261120T100000Z',
      'LAST-MODIFIED:20261120T100000Z',
      `URL:${workshop.url}`,
      'DTSTART:20261130T060000Z',
      'DTEND:20261130T073000Z',
      'RDATE:20261130T060000Z',
      'RDATE:20261201T060000Z',
      'RDATE:20261202T060000Z',
      'SUMMARY:Restricted event',
      'CLASS:CONFIDENTIAL',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test.each([
    ['CLEAR', 'feed', 'PUBLIC'],
    ['GREEN', 'feed', 'PRIVATE'],
    ['AMBER', 'export', 'CONFIDENTIAL'],
  ] as const)('%s leaves whole by %s', (marking, how, kept) => {
    expect(lines(written({ marking }, { how }), 'SUMMARY', 'CLASS')).toEqual(['SUMMARY;LANGUAGE=en:Border workshop\\, Mombasa\\; first', `CLASS:${kept}`])
  })
})

test('who is busy is told by an event of its own, with an id of its own', () => {
  const busy = { id: 'c1f0c8a0-0000-4000-8000-000000000009', startsOn: '2026-12-01', endsOn: '2026-12-02', title: 'Busy: Kenya', categories: ['Mission'], url: 'https://coordination.example.org/calendar' }
  expect(event(icalendar(calendarOf([], { busy: [busy] }))).slice(1, -2)).toEqual([
    'UID:c1f0c8a0-0000-4000-8000-000000000009@coordination.example.org',
    'SEQUENCE:0',
    'DTSTAMP:20261201T000000Z',
    'URL:https://coordination.example.org/calendar',
    'DTSTART;VALUE=DATE:20261201',
    'DTEND;VALUE=DATE:20261203',
    'SUMMARY:Busy: Kenya',
    'CATEGORIES:Mission',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
})
