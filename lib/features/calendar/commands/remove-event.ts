import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEdit } from '../policy.ts'

/** Deletes an event and what belongs to it; whoever does types the title to say that it is meant. */
export function removeEvent(viewer: Viewer, { id, title }: { id: string; title: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const event = (await tx.event.findUnique({ where: { id }, select: { id: true, title: true, ownerId: true, audienceId: true, marking: true } })) ?? missing('event')
    if (!canEdit(viewer, event, await chairsOf(tx))) refuse('event.edit.refused')
    if (plain(title) !== plain(event.title)) refuse('problem.summary', { title: 'event.remove.otherTitle' }, { title: event.title })
    // Before the row is gone from sight: the journal names what one may still see.
    await journal(tx, viewer, 'event.removed', { noun: 'event', ...event })
    const [done] = await tx.$queryRaw<{ removed: boolean }[]>`SELECT authz.remove_record('event', ${id}::uuid) AS removed`
    if (!done?.removed) missing('event')
  })
}

const plain = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
