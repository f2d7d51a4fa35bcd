import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import { canConfirm, contactsLeave } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'
import { lockEntry } from './lock-entry.ts'

/**
 * "Still right": says who looked and when, once for a button that is pressed twice. The version stays, because an editor's open
 * form is not made wrong by it.
 */
export function confirmContact(viewer: Viewer, id: string): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const entry = (await entryOf(tx, id)) ?? missing('contact')
    if (!canConfirm(viewer, entry)) refuse('contact.edit.refused')
    await lockEntry(tx, id)
    const justNow = { confirmedById: viewer.id, confirmedAt: { gt: new Date(now().getTime() - aMoment) } }
    if (await tx.contact.findFirst({ where: { id, ...justNow }, select: { id: true } })) return
    await tx.contact.update({ where: { id }, data: { confirmedAt: now(), confirmedById: viewer.id }, select: { id: true } })
    await journal(tx, viewer, 'contact.confirmed', { ...contactsLeave, ...entry })
  })
}
