import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'
import { canTryAgain } from '../policy.ts'

/** A message that was given up waits again, and counts its attempts anew. */
export function tryMessageAgain(viewer: Viewer, id: string): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const message = (await tx.message.findUnique({ where: { id }, select: { state: true } })) ?? missing('message')
    if (!canTryAgain(viewer, message)) refuse('members.outbox.notFailed')
    await tx.message.update({ where: { id }, data: { state: 'WAITING', attempts: 0, nextAt: now() }, select: { id: true } })
  })
}
