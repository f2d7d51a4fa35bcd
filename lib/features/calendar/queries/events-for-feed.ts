import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { hashOf } from '../feed-secret.ts'
import type { EventKind, EventState } from '../words'
import { busyOrder, eventOrder, firstEvents, printInOrder, rowPrint, saidBusy, saidEvents, type FeedAsked } from './list/feed-rows'

/**
 * An event once, with its rule: `startsLocal` and `endsLocal` on the wall of `zone` (their hours read in UTC), whole days without
 * one, the last day included. `occurrences`: all that there are, in order, where the file is made from them. `version` counts up
 * from 1 with each change.
 */
export type FeedEvent = {
  id: string; title: string; lang: string; description: string | null; kind: EventKind; state: EventState; marking: Marking; place: string | null; onlineUrl: string | null
  zone: string | null; startsLocal: Date; endsLocal: Date; rule: string | null; occurrences?: { startsAt: Date; endsAt: Date }[]; organizer: string; countries: string[]; themes: string[]; version: number; updatedAt: Date
}
/** What is only announced: whole days, the last included. */
export type FeedBusy = { id: string; country: string; startsOn: Date; endsOn: Date; kind: EventKind; theme: string | null }
export type FeedRows = { events: FeedEvent[]; busy: FeedBusy[] }

/**
 * What rows come to without being read: `print` is the same as long as each of them says the same in the same order, and it is made
 * in the database of the very columns that a file is made from. `rows` is how many they are, `markings` those of the events.
 */
export type FeedPrint = { print: Uint8Array; rows: number; markings: Marking[] }

/** The events that the viewer sees with an occurrence between two instants, at most `most`, and what is announced as busy then. */
export function eventsForFeed(viewer: Viewer, locale: Locale, asked: FeedAsked): Promise<FeedRows & FeedPrint> {
  return asViewer(viewer, async (tx) => {
    const said = await readEvents(tx, locale, await chosen(tx, asked))
    const free = await tx.$queryRaw<Printed<FeedBusy>[]>`WITH said AS MATERIALIZED (${saidBusy(locale, asked)}) SELECT s.*, ${rowPrint} AS print FROM said s ORDER BY ${busyOrder}`
    // From the rows that were read, not asked for apart: between two statements something may change.
    const print = both(hashOf(Buffer.concat(said.map(({ print: one }) => one))), hashOf(Buffer.concat(free.map(({ print: one }) => one))))
    const events = said.map(({ print: _print, ...event }) => eventOf(event))
    const busy = free.map(({ print: _print, ...one }) => one)
    return { events, busy, print, rows: events.length + busy.length, markings: [...new Set(events.map(({ marking }) => marking))] }
  })
}

/** The print of the same without reading them. */
export function printForFeed(viewer: Viewer, locale: Locale, asked: FeedAsked): Promise<FeedPrint> {
  return asViewer(viewer, async (tx) => {
    const [told] = await tx.$queryRaw<{ print: Uint8Array; busy: Uint8Array; rows: number; markings: Marking[] }[]>`
      WITH said AS MATERIALIZED (${saidEvents(locale, await chosen(tx, asked))}), free AS MATERIALIZED (${saidBusy(locale, asked)})
      SELECT e.print, b.print AS busy, e.rows + b.rows AS rows, e.markings
        FROM (SELECT ${printInOrder(eventOrder)} AS print, count(*)::int AS rows, coalesce(array_agg(DISTINCT s.marking), '{}') AS markings FROM said s) e,
          (SELECT ${printInOrder(busyOrder)} AS print, count(*)::int AS rows FROM free s) b`
    if (!told) throw new Error('no rows of an aggregate')
    const { print, busy, rows, markings } = told
    return { print: both(print, busy), rows, markings }
  })
}

/** One event as a file of its own; null where there is none for this viewer. */
export function eventForFile(viewer: Viewer, locale: Locale, id: string): Promise<FeedEvent | null> {
  return asViewer(viewer, async (tx) => {
    const [found] = await readEvents(tx, locale, [id])
    if (!found) return null
    const { print: _print, ...event } = found
    return eventOf(event)
  })
}

/** Which events a feed holds: occurrences are read in their order until enough events are among them, and all only where they are few. */
async function chosen(tx: Tx, asked: FeedAsked): Promise<string[]> {
  for (let reach = asked.most * 3; ; reach *= 4) {
    const found = await tx.$queryRaw<{ id: string; read: number }[]>`${firstEvents(asked, reach)}`
    if (found.length >= asked.most || (found[0]?.read ?? 0) < reach) return found.map(({ id }) => id)
  }
}

type Printed<T> = T & { print: Uint8Array }
type Read = Omit<FeedEvent, 'occurrences'> & { starts: Date[] | null; ends: Date[] | null }

const readEvents = (tx: Tx, locale: Locale, ids: readonly string[]) =>
  tx.$queryRaw<Printed<Read>[]>`WITH said AS MATERIALIZED (${saidEvents(locale, ids)}) SELECT s.*, ${rowPrint} AS print FROM said s ORDER BY ${eventOrder}`

const eventOf = ({ starts, ends, ...event }: Read): FeedEvent => ({ ...event, ...(starts && { occurrences: starts.map((startsAt, at) => ({ startsAt, endsAt: ends?.[at] ?? startsAt })) }) })

const both = (events: Uint8Array, busy: Uint8Array) => hashOf(Buffer.concat([events, busy]))
