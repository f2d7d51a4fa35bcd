import 'server-only'
import { strictest } from '@/lib/features/audience/markings'
import { mayLeave } from '@/lib/features/audience/policy'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import { now } from '@/lib/platform/time/now'
import { hashOf } from '../feed-secret.ts'
import { eventsForFeed, type FeedRows } from '../queries/events-for-feed.ts'
import type { FeedReader } from '../queries/feed-reader.ts'

const day = 24 * 60 * 60 * 1000
/** What a feed holds: from a month ago to a year and a month ahead, and no more than a program can carry. */
export const feedSpan = { back: 31 * day, ahead: 400 * day, most: 1000 }

/** A calendar as it leaves, and the name of exactly these bytes. */
export type Taken = { text: string; hash: Uint8Array }

/**
 * Takes the calendar of a feed under the rights that its member has at this moment. What leaves is on record as an export before
 * it leaves: each time that it is something else than last time, and once a day.
 */
export async function takeFeed({ feedId, viewer, locale }: FeedReader, write: (rows: FeedRows) => string): Promise<Taken> {
  const at = now().getTime()
  const rows = await eventsForFeed(viewer, locale, { from: new Date(at - feedSpan.back), until: new Date(at + feedSpan.ahead), most: feedSpan.most })
  const text = write(rows)
  const hash = hashOf(text)
  await asViewer(viewer, async (tx) => {
    const feed = await tx.calendarFeed.findFirst({ where: { id: feedId, endedAt: null }, select: { takenAt: true, takenHash: true } })
    if (feed?.takenAt && feed.takenHash && at - feed.takenAt.getTime() < day && Buffer.compare(feed.takenHash, hash) === 0) return
    await tx.calendarFeed.updateMany({ where: { id: feedId, endedAt: null }, data: { takenAt: new Date(at), takenHash: hash } })
    await logExport(viewer, { noun: 'event', format: 'FEED', rows: rows.events.length + rows.busy.length, marking: leaving(rows), filter: '' })
  })
  return { text, hash }
}

const leaving = ({ events }: FeedRows) => strictest(events.map(({ marking }) => marking).filter((marking) => mayLeave(marking, 'feed')))
