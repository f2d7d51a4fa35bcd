import type { Feed, FeedEvent } from './ical.ts'

/** An event and a calendar for the tests of what is written. */
export const workshop: FeedEvent = {
  id: 'b1f0c8a0-0000-4000-8000-000000000001',
  version: 3,
  changedAt: new Date('2026-11-20T10:00:00.123Z'),
  marking: 'GREEN',
  state: 'CONFIRMED',
  title: 'Border workshop, Mombasa; first',
  lang: 'en',
  description: 'Day one: arrivals.\r\nDay two: \\ departures; questions',
  facts: ['Organizer: UNOCT', 'TLP:GREEN'],
  place: 'Mombasa, Kenya',
  categories: ['Training', 'Border security, and management'],
  url: 'https://coordination.example.org/calendar/b1f0c8a0-0000-4000-8000-000000000001',
  zone: 'Africa/Nairobi',
  startsAt: '2026-11-30T09:00',
  endsAt: '2026-11-30T10:30',
  rule: null,
}

const words = { restricted: 'Restricted event', postponed: (title: string) => `Postponed: ${title}` }

export const calendarOf = (events: readonly FeedEvent[], change: Partial<Feed> = {}): Feed => ({
  how: 'feed',
  name: 'Coordination platform',
  host: 'coordination.example.org',
  words,
  events,
  busy: [],
  ...change,
})
