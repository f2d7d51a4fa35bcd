import { calendarFile, type Desk } from './calendar-file.ts'
import { hashOf } from './feed-secret.ts'
import type { FeedRows } from './queries/events-for-feed.ts'
import { eventKinds, eventStates } from './words.ts'

/** Count it up whenever the same rows become other bytes in a way that the sample below does not show. */
const format = 1

/** One of everything that is written in its own way. Whatever changes it (words, the address, the program that writes it) changes its bytes. */
const at = new Date('2026-11-30T09:00:00Z')
const plain: FeedRows['events'][number] = {
  id: 'plain', title: 'A title, with signs; of all kinds\\', lang: 'en', description: 'One line\nand another that is long enough to be folded, because seventy-five octets are all that a line may have', kind: 'MISSION', state: 'CONFIRMED',
  marking: 'GREEN', place: null, onlineUrl: 'https://meeting.example.org/a', zone: 'Europe/Vienna', startsLocal: at, endsLocal: new Date('2026-11-30T10:30:00Z'), rule: null, organizer: 'Organizer', countries: ['One', 'Two', 'Three'], themes: ['Theme'], version: 1, updatedAt: at,
}
const sample: FeedRows = {
  events: [
    ...eventKinds.map((kind) => ({ ...plain, kind })),
    ...eventStates.map((state) => ({ ...plain, state, place: 'Place' })),
    { ...plain, zone: null, endsLocal: at, rule: 'FREQ=MONTHLY;COUNT=2', countries: [], themes: [], description: null },
    { ...plain, zone: 'Etc/UTC', endsLocal: at, marking: 'CLEAR' },
    { ...plain, rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=60' },
    { ...plain, rule: 'FREQ=DAILY;UNTIL=20270401T000000Z', zone: 'Africa/Casablanca' },
    { ...plain, rule: 'FREQ=WEEKLY;COUNT=3', marking: 'AMBER' },
    { ...plain, zone: null, marking: 'AMBER+STRICT' },
  ],
  busy: eventKinds.flatMap((kind) => [null, 'Theme'].map((theme) => ({ id: 'busy', country: 'Country', startsOn: at, endsOn: at, kind, theme }))),
}

const known = new Map<string, string>()

/**
 * What a feed's text depends on besides its rows: the words of the language, the address of the platform, and the program that
 * writes it, with the zones and lists of the ICU that it runs with. Made once in a process and language.
 */
export function formatPrint(desk: Desk): string {
  const key = `${desk.locale} ${desk.publicUrl}`
  const made = known.get(key) ?? printOf(desk)
  known.set(key, made)
  return made
}

function printOf(desk: Desk): string {
  const { icu, tz, cldr } = process.versions
  return Buffer.from(hashOf(JSON.stringify([format, desk.locale, desk.publicUrl, icu, tz, cldr, calendarFile(sample, 'feed', desk)]))).toString('base64')
}
