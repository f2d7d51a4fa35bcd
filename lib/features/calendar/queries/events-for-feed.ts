import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { EventKind, EventState } from '../words'

/**
 * An event once, with its rule: `startsLocal` and `endsLocal` on the wall of `zone` (their hours read in UTC), whole days without
 * one, the last day included. `occurrences`: all that there are, in order. `version` counts up from 1 with each change.
 */
export type FeedEvent = {
  id: string; title: string; lang: string; description: string | null; kind: EventKind; state: EventState; marking: Marking; place: string | null; onlineUrl: string | null
  zone: string | null; startsLocal: Date; endsLocal: Date; rule: string | null; occurrences: { startsAt: Date; endsAt: Date }[]; organizer: string; countries: string[]; themes: string[]; version: number; createdAt: Date; updatedAt: Date
}
/** What is only announced: whole days, the last included. */
export type FeedBusy = { id: string; country: string; startsOn: Date; endsOn: Date; kind: EventKind; theme: string | null; contact: string | null }
export type FeedRows = { events: FeedEvent[]; busy: FeedBusy[] }

/** The events that the viewer sees with an occurrence between two instants, at most `most`, and what is announced as busy then. */
export function eventsForFeed(viewer: Viewer, locale: Locale, asked: { from: Date; until: Date; most: number }): Promise<FeedRows> {
  return asViewer(viewer, async (tx) => ({ events: await eventsIn(tx, locale, asked), busy: await busyIn(tx, locale, asked) }))
}

/** One event as a file of its own; null where there is none for this viewer. */
export function eventForFile(viewer: Viewer, locale: Locale, id: string): Promise<FeedEvent | null> {
  return asViewer(viewer, async (tx) => {
    const [event] = await readEvents(tx, locale, [id])
    return event ?? null
  })
}

type Asked = { from: Date; until: Date; most: number }

async function eventsIn(tx: Tx, locale: Locale, { from, until, most }: Asked): Promise<FeedEvent[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.event_id AS id FROM core.event_occurrence o WHERE o.starts_at < ${until}::timestamptz AND o.ends_at > ${from}::timestamptz
      AND (o.long OR o.starts_at >= ${from}::timestamptz - interval '33 days') GROUP BY o.event_id ORDER BY min(o.starts_at), o.event_id LIMIT ${most}`
  return readEvents(tx, locale, rows.map(({ id }) => id))
}

type Read = Omit<FeedEvent, 'occurrences'> & { starts: Date[]; ends: Date[] }

async function readEvents(tx: Tx, locale: Locale, ids: readonly string[]): Promise<FeedEvent[]> {
  const rows = await tx.$queryRaw<Read[]>`
    SELECT e.id, e.title, e.lang, e.description, e.kind, e.state, e.marking, e.place, e.online_url AS "onlineUrl", e.zone, e.starts_local AS "startsLocal", e.ends_local AS "endsLocal", e.rule,
      n.name AS organizer, ARRAY(SELECT c.name FROM core.event_country t JOIN core.country_name c ON c.alpha2 = t.country AND c.lang = ${locale} WHERE t.event_id = e.id ORDER BY c.name) AS countries,
      ARRAY(SELECT h.name FROM core.event_theme t JOIN core.theme_name h ON h.slug = t.theme AND h.lang = ${locale} WHERE t.event_id = e.id ORDER BY h.name) AS themes,
      e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt", ARRAY(SELECT o.starts_at FROM core.event_occurrence o WHERE o.event_id = e.id ORDER BY o.starts_at) AS starts,
      ARRAY(SELECT o.ends_at FROM core.event_occurrence o WHERE o.event_id = e.id ORDER BY o.starts_at) AS ends
    FROM core.event e JOIN core.organization_name n ON n.organization_id = e.organizer_id AND n.lang = ${locale}
    WHERE e.id = ANY (${ids}::uuid[]) ORDER BY e.starts_local, e.id`
  return rows.map(({ starts, ends, ...row }) => ({ ...row, occurrences: starts.map((startsAt, at) => ({ startsAt, endsAt: ends[at] ?? startsAt })) }))
}

function busyIn(tx: Tx, locale: Locale, { from, until, most }: Asked): Promise<FeedBusy[]> {
  return tx.$queryRaw<FeedBusy[]>`
    SELECT b.id, n.name AS country, b.starts_on AS "startsOn", b.ends_on AS "endsOn", b.kind, t.name AS theme, c.name AS contact
    FROM core.busy b JOIN core.country_name n ON n.alpha2 = b.country AND n.lang = ${locale} LEFT JOIN core.theme_name t ON t.slug = b.theme AND t.lang = ${locale}
      LEFT JOIN core.contact c ON c.id = b.contact_id
    WHERE b.starts_on < ${until}::timestamptz::date AND b.ends_on >= ${from}::timestamptz::date AND NOT EXISTS (SELECT FROM core.event_busy j WHERE j.busy_id = b.id)
    ORDER BY b.starts_on, b.id LIMIT ${most}`
}
