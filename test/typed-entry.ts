import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { savedEntryInput } from '@/lib/features/directory/input'
import { entryValues } from '@/lib/features/directory/queries/entry-values'

type Sent = Record<string, unknown>

/** The form of an entry as a viewer opens it, with what is changed in it, through the same door as the browser's. */
export async function typedEntry(viewer: Viewer, id: string, changes: Sent = {}) {
  return savedEntryInput.parse({ ...(await openedForm(viewer, id)), ...changes, id })
}

/** Every field of an entry's form, as it would be sent untouched. */
export async function openedForm(viewer: Viewer, id: string): Promise<Sent> {
  const values = await asViewer(viewer, (tx) => entryValues(tx, id))
  if (!values) throw new Error('nothing to edit')
  const rows = values.reach.flatMap((row, number) => Object.entries(reachRow(number, row)))
  return { version: String(values.version), ...values.fields, ...Object.fromEntries(rows) }
}

/** One row of e-mail or telephone; without an id it is a new one. */
export function reachRow(number: number, row: { id?: string; kind: string; value: string; shownTo: string }): Sent {
  return { [`reach-${number}-id`]: row.id ?? '', [`reach-${number}-kind`]: row.kind, [`reach-${number}-value`]: row.value, [`reach-${number}-shown`]: row.shownTo }
}
