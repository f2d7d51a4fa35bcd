import 'server-only'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { now } from '@/lib/platform/time/now'
import { confirmedBy } from './confirm-password'
import { endSession } from './open-session'

const tenMinutes = 10 * 60 * 1000

/** Signs out: this session ends. Nothing happens to one that has ended already. */
export async function signOut(viewer: Viewer): Promise<void> {
  await asViewer(viewer, (tx) => endSession(tx, viewer, 'SIGN_OUT'))
}

/**
 * Ends one of the own sessions, on whatever device it is. A session that somebody else got hold of must not be
 * able to throw its member out, so the member signed in or typed the password a moment ago.
 * @returns false when that has to be done first @throws P2025 when there is no such session any more
 */
export function endOwnSession(viewer: Viewer, step: Step<'confirmed'> | null, sessionId: string): Promise<boolean> {
  return whenFresh(viewer, step, async (tx) => {
    await tx.session.update({ where: { id: sessionId, memberId: viewer.id, endedAt: null }, data: { endedAt: now(), endedBecause: 'MEMBER' }, select: { id: true } })
  })
}

/** Ends all own sessions but this one, under the same condition. */
export function endOtherSessions(viewer: Viewer, step: Step<'confirmed'> | null): Promise<boolean> {
  return whenFresh(viewer, step, async (tx) => {
    await tx.$executeRaw`
      UPDATE core.session SET ended_at = now(), ended_because = 'MEMBER'
       WHERE member_id = ${viewer.id}::uuid AND ended_at IS NULL AND id IS DISTINCT FROM ${viewer.sessionId}::uuid`
  })
}

async function whenFresh(viewer: Viewer, step: Step<'confirmed'> | null, work: (tx: Tx) => Promise<void>): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const fresh = confirmedBy(viewer, step) ?? (viewer.sessionId && (await tx.session.findUnique({ where: { id: viewer.sessionId, startedAt: { gt: new Date(now().getTime() - tenMinutes) } }, select: { id: true } })))
    if (!fresh) return false
    await work(tx)
    return true
  })
}
