import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { UpdateInput } from '../input.ts'
import { canEdit } from '../policy.ts'

/** Whoever edits an activity says how it goes, and with it how far it is; a form that comes twice says it once. */
export function addUpdate(viewer: Viewer, { id, body, lang, status, progressPercent }: UpdateInput): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const found = (await tx.activity.findUnique({ where: { id }, select: { ownerId: true, audienceId: true, marking: true } })) ?? missing('activity')
    if (!canEdit(viewer, found, await chairsOf(tx))) refuse('activity.edit.refused')
    await oneAtATime(tx, `activity update ${viewer.id}`)
    const justAdded = { activityId: id, createdById: viewer.id, createdAt: { gt: new Date(now().getTime() - aMoment) }, body }
    if (await tx.activityUpdate.findFirst({ where: justAdded, select: { id: true } })) return
    await tx.activityUpdate.createMany({ data: [{ activityId: id, ...found, lang, body, status, progressPercent, createdById: viewer.id, organizationId: viewer.organizationId }] })
    // A form of the activity that is open elsewhere is out of date only where the update set something.
    const set = { ...(status !== null && { status }), ...(progressPercent !== null && { progressPercent }) }
    await tx.activity.update({ where: { id }, data: { ...set, updatedAt: now(), ...(Object.keys(set).length > 0 && { version: { increment: 1 } }) }, select: { id: true } })
    await journal(tx, viewer, 'activity.updated', { noun: 'activity', id, ...found })
  })
}
