import ICAL from 'ical.js'
import { mayLeave } from '@/lib/features/audience/policy'
import type { Marking } from '@/lib/features/audience/markings'
import { type FeedTime, instant, type Property, when, whenInUtc, zonesOf } from './ical-time.ts'
import type { Component } from './vtimezone.ts'

// ical.js counts a folded line without the space it begins with: 74 keeps every line within the 75 octets of RFC 5545, 3.1.
ICAL.foldLength = 74

/** What of an event may go into a calendar: only what its reader sees, in the reader's language, links absolute. */
export type FeedEvent = FeedTime & {
  id: string
  version: number
  changedAt: Date
  marking: Marking
  state: 'TENTATIVE' | 'CONFIRMED' | 'POSTPONED' | 'CANCELLED'
  title: string
  lang: string
  description: string | null
  /** What else is to be said, a line each: organizer, countries, the marking. */
  facts: readonly string[]
  place: string | null
  categories: readonly string[]
  url: string
}

/** An announcement that somebody is busy: nothing in it leads to an event. */
export type FeedBusy = { id: string; startsOn: string; endsOn: string; title: string; categories: readonly string[]; url: string }

/** `how` it leaves decides what may be in it; `host` names the platform in the ids (RFC 7986, 5.3). */
export type Feed = {
  how: 'feed' | 'export'
  name: string
  host: string
  words: { restricted: string; postponed: (title: string) => string }
  events: readonly FeedEvent[]
  busy: readonly FeedBusy[]
}

type Written = [name: string, properties: Property[], components: (Written | Component)[]]
type Words = Pick<Feed, 'how' | 'host' | 'words'>

/**
 * A calendar as RFC 5545 has it: UTF-8, lines ending in CRLF and folded at 75 octets. The same input gives the same
 * bytes. What its marking keeps from leaving in this way is there with time and link alone.
 */
export function icalendar({ name, events, busy, ...words }: Feed): string {
  const leaves = ({ marking }: FeedEvent) => mayLeave(marking, words.how)
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Global Counter-Terrorism Coordination Platform//Calendar//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    // ical.js escapes nothing of a property that it does not know.
    ['x-wr-calname', {}, 'unknown', text(name).replace(/[\n\\;,]+/g, ' ')],
  ]
  const written = events.map((event) => (leaves(event) ? open(event, words) : restricted(event, words)))
  const calendar: Written = ['vcalendar', properties, [...zonesOf(events.filter(leaves)), ...written, ...busy.map((one) => busyOf(one, words))]]
  return ICAL.stringify(calendar)
}

function open(event: FeedEvent, { host, words }: Words): Written {
  const language = { language: event.lang }
  const about = [event.description, event.facts.join('\n')].filter(Boolean).join('\n\n')
  const title = event.state === 'POSTPONED' ? words.postponed(event.title) : event.title
  const properties: Property[] = [
    ...known(event, host),
    ...when(event),
    ['summary', language, 'text', text(title)],
    ...said('description', language, about),
    ...said('location', language, event.place),
    ['status', {}, 'text', event.state === 'POSTPONED' ? 'TENTATIVE' : event.state],
    ...categoriesOf(event.categories),
    ['class', {}, 'text', classes[event.marking]],
    ...free,
  ]
  return ['vevent', properties, []]
}

const restricted = (event: FeedEvent, { host, words }: Words): Written => [
  'vevent',
  [...known(event, host), ...whenInUtc(event), ['summary', {}, 'text', text(words.restricted)], ['class', {}, 'text', 'CONFIDENTIAL'], ...free],
  [],
]

function busyOf({ id, startsOn, endsOn, title, categories, url }: FeedBusy, { host }: Words): Written {
  // An announcement never changes, another takes its place; when it was made is not told.
  const stands = { id, version: 0, changedAt: new Date(`${startsOn}T00:00:00Z`), url }
  const days = { zone: null, startsAt: startsOn, endsAt: endsOn, rule: null }
  return ['vevent', [...known(stands, host), ...when(days), ['summary', {}, 'text', text(title)], ...categoriesOf(categories), ['class', {}, 'text', 'PRIVATE'], ...free], []]
}

/** Which event it is, and which of its versions; DTSTAMP is that of the last change, so that an unchanged event is the same bytes. */
function known({ id, version, changedAt, url }: Pick<FeedEvent, 'id' | 'version' | 'changedAt' | 'url'>, host: string): Property[] {
  return [
    ['uid', {}, 'text', `${id}@${host}`],
    ['sequence', {}, 'integer', String(version)],
    ['dtstamp', {}, 'date-time', instant(changedAt)],
    ...(version > 0 ? [['last-modified', {}, 'date-time', instant(changedAt)] satisfies Property] : []),
    ['url', {}, 'uri', url],
  ]
}

const said = (name: string, language: Record<string, string>, value: string | null): Property[] => (value ? [[name, language, 'text', text(value)]] : [])
const categoriesOf = (categories: readonly string[]): Property[] => (categories.length > 0 ? [['categories', {}, 'text', ...categories.map(text)]] : [])

// Somebody's meeting or mission does not take the reader's own time.
const free: Property[] = [['transp', {}, 'text', 'TRANSPARENT']]
const classes: Record<Marking, string> = { CLEAR: 'PUBLIC', GREEN: 'PRIVATE', AMBER: 'CONFIDENTIAL', 'AMBER+STRICT': 'CONFIDENTIAL', RED: 'CONFIDENTIAL' }

// TEXT leaves out the control characters (3.3.11); a lone half of a pair is no character of UTF-8.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
const text = (typed: string) => typed.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n').replace(controls, '')
