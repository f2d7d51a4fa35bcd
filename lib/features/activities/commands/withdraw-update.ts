import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEdit, canWithdraw } from '../policy.ts'

/** Its author, or whoever edits the activity, withdraws an update: what it said goes. What it set stays. @returns the activity */
export function withdrawUpdate(viewer: Viewer, id: string): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const update =
      (await tx.activityUpdate.findUnique({ where: { id }, select: { activityId: true, ownerId: true, audienceId: true, marking: true, createdById: true, withdrawnAt: true } })) ?? missing('activity')
    const { activityId, createdById, withdrawnAt, ...standing } = update
    if (withdrawnAt !== null) return activityId
    const edits = canEdit(viewer, standing, await chairsOf(tx))
    if (!canWithdraw(viewer, edits, { authorId: createdById, withdrawnAt })) refuse('activity.updates.notYours')
    const [done] = await tx.$queryRaw<{ withdrawn: boolean }[]>`SELECT authz.withdraw_update(${id}::uuid) AS withdrawn`
    if (!done?.withdrawn) missing('activity')
    // News is written of what the own organization or group owns: an author who left the group withdraws in silence.
    if (edits) await journal(tx, viewer, 'activity.updateWithdrawn', { noun: 'activity', id: activityId, ...standing })
    return activityId
  })
}
