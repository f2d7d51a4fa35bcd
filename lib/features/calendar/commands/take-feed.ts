import 'server-only'
import { strictest } from '@/lib/features/audience/markings'
import { mayLeave } from '@/lib/features/audience/policy'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { logExport } from '@/lib/platform/exports/log-export'
import { now } from '@/lib/platform/time/now'
import { calendarFile, type Desk } from '../calendar-file.ts'
import { formatPrint } from '../feed-print.ts'
import { hashOf } from '../feed-secret.ts'
import { eventsForFeed, printForFeed, type FeedPrint } from '../queries/events-for-feed.ts'
import type { FeedReader } from '../queries/feed-reader.ts'

const day = 24 * 60 * 60 * 1000
/** What a feed holds: from a month ago to a year and a month ahead, and no more than a program can carry. */
export const feedSpan = { back: 31 * day, ahead: 400 * day, most: 1000 }

/** A calendar as it leaves, null where its reader has it already, and the name of exactly these bytes. */
export type Taken = { text: string | null; hash: Uint8Array<ArrayBuffer> }

/**
 * Takes the calendar of a feed under the rights that its member has at this moment. What leaves is on record as an export before
 * it leaves: each time that it is something else than last time, and once a day. It is named by what it is made from, so that one
 * which the reader has (`isKnown`) is neither read nor written.
 */
export async function takeFeed(reader: FeedReader, desk: Desk, isKnown?: (hash: Uint8Array) => boolean): Promise<Taken> {
  const { viewer, locale } = reader
  const at = now()
  const asked = { from: new Date(at.getTime() - feedSpan.back), until: new Date(at.getTime() + feedSpan.ahead), most: feedSpan.most }
  const written = formatPrint(desk)
  const { rows, hash } = await asViewer(viewer, async (tx) => {
    if (isKnown) {
      const print = await printForFeed(viewer, locale, asked)
      const name = nameOf(reader, written, print)
      if (isKnown(name)) return { rows: null, hash: await onRecord(tx, reader, { at, print, hash: name }) }
    }
    const read = await eventsForFeed(viewer, locale, asked)
    return { rows: read, hash: await onRecord(tx, reader, { at, print: read, hash: nameOf(reader, written, read) }) }
  })
  return { text: rows && calendarFile(rows, 'feed', desk), hash }
}

/** The id of the feed, which its reader does not know, keeps what a marking keeps here from being guessed by the name. */
const nameOf = ({ feedId, locale }: FeedReader, written: string, { print }: FeedPrint) => hashOf(JSON.stringify([feedId, locale, written, Buffer.from(print).toString('base64')]))

type Leaving = { at: Date; print: FeedPrint; hash: Uint8Array<ArrayBuffer> }

async function onRecord(tx: Tx, { feedId, viewer }: FeedReader, { at, print, hash }: Leaving): Promise<Uint8Array<ArrayBuffer>> {
  const feed = await tx.calendarFeed.findFirst({ where: { id: feedId, endedAt: null }, select: { takenAt: true, takenHash: true } })
  if (feed?.takenAt && feed.takenHash && at.getTime() - feed.takenAt.getTime() < day && Buffer.compare(feed.takenHash, hash) === 0) return hash
  await tx.calendarFeed.updateMany({ where: { id: feedId, endedAt: null }, data: { takenAt: at, takenHash: hash } })
  const marking = strictest(print.markings.filter((one) => mayLeave(one, 'feed')))
  await logExport(viewer, { noun: 'event', format: 'FEED', rows: print.rows, marking, filter: '' })
  return hash
}
