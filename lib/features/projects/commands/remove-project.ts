import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEdit } from '../policy.ts'

/** Deletes a project and what belongs to it; whoever does types the title to say that it is meant. */
export function removeProject(viewer: Viewer, { id, title }: { id: string; title: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const project = (await tx.project.findUnique({ where: { id }, select: { id: true, title: true, ownerId: true, audienceId: true, marking: true } })) ?? missing('project')
    if (!canEdit(viewer, project, await chairsOf(tx))) refuse('project.edit.refused')
    if (plain(title) !== plain(project.title)) refuse('problem.summary', { title: 'project.remove.otherTitle' }, { title: project.title })
    // Before the row is gone from sight: the journal names what one may still see.
    await journal(tx, viewer, 'project.removed', { noun: 'project', ...project })
    const [done] = await tx.$queryRaw<{ removed: boolean }[]>`SELECT authz.remove_record('project', ${id}::uuid) AS removed`
    if (!done?.removed) missing('project')
  })
}

const plain = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
