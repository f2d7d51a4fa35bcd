import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEdit } from '../policy.ts'

export type Ends = { id: string; activityId: string }

const standing = { id: true, ownerId: true, audienceId: true, marking: true } as const
const project = async (tx: Tx, id: string) => (await tx.project.findUnique({ where: { id }, select: standing })) ?? missing('project')
const activity = async (tx: Tx, id: string) => (await tx.activity.findUnique({ where: { id }, select: standing })) ?? missing('activity')

/** Whoever edits a project says that an activity which they see belongs to it; said twice it is said once. */
export function linkActivity(viewer: Viewer, { id, activityId }: Ends): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const [of, one] = [await project(tx, id), await activity(tx, activityId)]
    if (!canEdit(viewer, of, await chairsOf(tx))) refuse('project.edit.refused')
    const ends = {
      projectId: id, projectOwnerId: of.ownerId, projectAudienceId: of.audienceId, projectMarking: of.marking,
      activityId, activityOwnerId: one.ownerId, activityAudienceId: one.audienceId, activityMarking: one.marking,
    }
    const { count } = await tx.projectActivity.createMany({ data: [{ ...ends, createdById: viewer.id }], skipDuplicates: true })
    if (count > 0) await journal(tx, viewer, 'project.linked', { noun: 'project', ...of })
  })
}

/** Whoever edits the project, or the activity, takes the link away. */
export function unlinkActivity(viewer: Viewer, { id, activityId }: Ends): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const [of, one] = [await project(tx, id), await activity(tx, activityId)]
    const chairs = await chairsOf(tx)
    if (!canEdit(viewer, of, chairs) && !canEdit(viewer, one, chairs)) refuse('project.edit.refused')
    const { count } = await tx.projectActivity.deleteMany({ where: { projectId: id, activityId } })
    // Nobody journals on what is another's: the audit trail has it.
    if (count > 0 && canEdit(viewer, of, chairs)) await journal(tx, viewer, 'project.unlinked', { noun: 'project', ...of })
  })
}
