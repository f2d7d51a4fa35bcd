import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'
import { hashOf, newSecret } from '../feed-secret.ts'

/**
 * Makes the address at which a calendar program reads what the member sees. Returns its secret, which nobody can be told again.
 * The audit trail says that there is one now, and nothing is journalled: it is nobody else's news.
 */
export function makeFeed(viewer: Viewer): Promise<string> {
  return asViewer(viewer, async (tx) => {
    if (await tx.calendarFeed.count({ where: open })) refuse('feed.already')
    return put(tx, viewer)
  })
}

/** Makes another address; that of before opens nothing any more. Returns the new secret. */
export function renewFeed(viewer: Viewer): Promise<string> {
  return asViewer(viewer, async (tx) => {
    await end(tx)
    return put(tx, viewer)
  })
}

/** Ends the own feed: the address opens nothing any more. */
export function revokeFeed(viewer: Viewer): Promise<void> {
  return asViewer(viewer, end)
}

const open = { endedAt: null }

async function end(tx: Tx): Promise<void> {
  const { count } = await tx.calendarFeed.updateMany({ where: open, data: { endedAt: now() } })
  if (count === 0) refuse('feed.gone')
}

async function put(tx: Tx, viewer: Viewer): Promise<string> {
  const secret = newSecret()
  await tx.calendarFeed.createMany({ data: [{ memberId: viewer.id, secretHash: hashOf(secret) }] })
  return secret
}
