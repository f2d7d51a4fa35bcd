import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEdit } from '../policy.ts'

/** Deletes an activity and what belongs to it; whoever does types the title to say that it is meant. */
export function removeActivity(viewer: Viewer, { id, title }: { id: string; title: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const activity = (await tx.activity.findUnique({ where: { id }, select: { id: true, title: true, ownerId: true, audienceId: true, marking: true } })) ?? missing('activity')
    if (!canEdit(viewer, activity, await chairsOf(tx))) refuse('activity.edit.refused')
    if (plain(title) !== plain(activity.title)) refuse('problem.summary', { title: 'activity.remove.otherTitle' }, { title: activity.title })
    // Before the row is gone from sight: the journal names what one may still see.
    await journal(tx, viewer, 'activity.removed', { noun: 'activity', ...activity })
    const [done] = await tx.$queryRaw<{ removed: boolean }[]>`SELECT authz.remove_record('activity', ${id}::uuid) AS removed`
    if (!done?.removed) missing('activity')
  })
}

const plain = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
