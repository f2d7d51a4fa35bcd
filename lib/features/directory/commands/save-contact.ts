import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import type { EntryInput } from '../input.ts'
import { canEdit, contactsLeave } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'
import { theirValues } from '../queries/their-values.ts'
import { lockEntry } from './lock-entry.ts'
import { saysAlready } from './same-entry.ts'
import { writeEntry } from './write-entry.ts'

/** A member saves the own entry, a lead one of the organization; saving confirms it. */
export function saveContact(viewer: Viewer, typed: EntryInput & { id: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const entry = (await entryOf(tx, typed.id)) ?? missing('contact')
    if (!canEdit(viewer, entry)) refuse('contact.edit.refused')
    const version = await lockEntry(tx, entry.id)
    if (version !== typed.version) return refuseUnlessSaid(tx, typed, version)
    await writeEntry(tx, viewer, { entry, typed })
    await journal(tx, viewer, 'contact.changed', { ...contactsLeave, ...entry })
  })
}

/** A form that comes twice is saved already; any other is that of the second of two editors. @throws Conflict */
async function refuseUnlessSaid(tx: Tx, typed: EntryInput & { id: string }, version: number): Promise<void> {
  const { id, ...entry } = typed
  if (!(await saysAlready(tx, id, entry))) throw new Conflict(await theirValues(tx, id, entry), version)
}
