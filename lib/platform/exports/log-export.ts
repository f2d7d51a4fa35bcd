import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** What leaves: `marking` is the strictest among it, `filter` the query string by which it was chosen. */
export type Taken = { noun: string; format: string; rows: number; marking: string; filter: string }

/** Puts on record that something leaves: who, what, how much, by which filter, under which marking. Returns the record's id. */
export function logExport(viewer: Viewer, taken: Taken): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { id } = await tx.export.create({ data: { memberId: viewer.id, ...taken }, select: { id: true } })
    return id
  })
}
