import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export type Taken = { format: 'VCARD' | 'PRINT'; rows: number; filter: string }

/** Contacts leave GREEN; the record of an export bears the marking under which it left. */
const exportMarking = 'GREEN'

/** Puts on record that contacts leave: who, how many, by which filter, under which marking. Returns the record's id. */
export function logExport(viewer: Viewer, taken: Taken): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const { id } = await tx.export.create({ data: { memberId: viewer.id, noun: 'contact', marking: exportMarking, ...taken }, select: { id: true } })
    return id
  })
}
