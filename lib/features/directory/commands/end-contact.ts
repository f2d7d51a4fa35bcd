import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { canEnd, contactsLeave } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'

/** A lead takes a contact without an account off the directory, and types the name to say that it is meant. */
export function endContact(viewer: Viewer, { id, name }: { id: string; name: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const entry = (await entryOf(tx, id)) ?? missing('contact')
    if (!canEnd(viewer, entry)) refuse('contact.end.refused')
    if (!isSameName(name, entry.name)) refuse('problem.summary', { name: 'contact.end.otherName' }, { name: entry.name })
    // Before the row is gone from sight: the journal names what one may still see.
    await journal(tx, viewer, 'contact.ended', { ...contactsLeave, ...entry })
    const [done] = await tx.$queryRaw<{ ended: boolean }[]>`SELECT authz.end_contact(${id}::uuid) AS ended`
    if (!done?.ended) missing('contact')
  })
}

const isSameName = (typed: string, name: string) => typed.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase()
