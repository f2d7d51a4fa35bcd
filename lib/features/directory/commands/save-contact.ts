import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import type { EntryInput } from '../input.ts'
import { canEdit } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'
import { theirValues } from '../queries/their-values.ts'
import { lockEntry } from './lock-entry.ts'
import { writeEntry } from './write-entry.ts'

/** A member saves the own entry, a lead one of the organization; saving confirms it. */
export function saveContact(viewer: Viewer, typed: EntryInput & { id: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const entry = (await entryOf(tx, typed.id)) ?? missing('contact')
    if (!canEdit(viewer, entry)) refuse('contact.edit.refused')
    const version = await lockEntry(tx, entry.id)
    if (version !== typed.version) throw new Conflict(await theirValues(tx, entry.id, typed), version)
    await writeEntry(tx, viewer, { entry, typed })
    await journal(tx, viewer, 'contact.changed', { noun: 'contact', ...entry })
  })
}
