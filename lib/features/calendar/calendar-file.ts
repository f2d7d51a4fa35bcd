import { formatList, listSeparator } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Words } from '@/lib/platform/mail/letter'
import { type Feed, type FeedBusy, type FeedEvent, icalendar } from './ical.ts'
import type { FeedRows } from './queries/events-for-feed.ts'

/** In whose words it is written, and at which address the platform is found. */
export type Desk = { t: Words; locale: Locale; publicUrl: string }

type EventRow = FeedRows['events'][number]
type BusyRow = FeedRows['busy'][number]

/** What was read as an iCalendar file in the words of its reader; see icalendar. */
export function calendarFile({ events, busy }: FeedRows, how: Feed['how'], desk: Desk): string {
  const { t, publicUrl } = desk
  return icalendar({
    how,
    name: t('feed.name'),
    host: new URL(publicUrl).hostname,
    words: { restricted: t('feed.restricted'), postponed: (title) => t('feed.postponed', { title }) },
    events: events.map((event) => eventIn(event, desk)),
    busy: busy.map((one) => busyIn(one, desk)),
  })
}

function eventIn(event: EventRow, { t, locale, publicUrl }: Desk): FeedEvent {
  const { organizer, countries, themes, onlineUrl, marking, kind, zone } = event
  const facts = [
    t('feed.organizer', { name: organizer }),
    ...(countries.length > 0 ? [t('feed.countries', { names: formatList(locale, countries) })] : []),
    ...(onlineUrl ? [t('feed.online', { address: onlineUrl })] : []),
    `TLP:${marking}`,
  ]
  const wall = (time: Date) => time.toISOString().slice(0, zone === null ? 10 : 16)
  return {
    ...event,
    startsAt: wall(event.startsLocal),
    endsAt: wall(event.endsLocal),
    changedAt: event.updatedAt,
    facts,
    place: event.place ?? onlineUrl,
    categories: [t('event.kinds', { kind }), ...themes],
    url: new URL(`/calendar/${event.id}`, publicUrl).href,
  }
}

/** Country, days, kind and theme: not whom to ask, which only the platform tells. */
function busyIn({ id, country, startsOn, endsOn, kind, theme }: BusyRow, { t, locale, publicUrl }: Desk): FeedBusy {
  const words = t('event.kinds', { kind })
  const day = (at: Date) => at.toISOString().slice(0, 10)
  const title = [t('event.busyRow.title', { kind: words }), country].join(listSeparator(locale))
  return { id, startsOn: day(startsOn), endsOn: day(endsOn), title, categories: [words, ...(theme ? [theme] : [])], url: new URL('/calendar', publicUrl).href }
}
