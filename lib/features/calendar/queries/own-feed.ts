import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** The viewer's feed that is open: when it was made, and when something new was last taken by it; null without one. */
export type OwnFeed = { madeAt: Date; takenAt: Date | null }

export const getOwnFeed = (viewer: Viewer): Promise<OwnFeed | null> =>
  asViewer(viewer, (tx) => tx.calendarFeed.findFirst({ where: { memberId: viewer.id, endedAt: null }, select: { madeAt: true, takenAt: true } }))
