import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** An activity that nobody updated for two rhythms, and since when it is stale. */
export type StaleRow = { id: string; title: string; lang: string; staleAt: Date }

/** What the own organization let go stale, longest first; one row more than `most` says that there is more. */
export function staleRows(viewer: Viewer, most: number): Promise<{ rows: StaleRow[]; more: boolean }> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<StaleRow[]>`
      SELECT c.id, c.title, c.lang, c.stale_at AS "staleAt" FROM core.activity c
      WHERE c.owner_id = ${viewer.organizationId}::uuid AND c.stale_at <= now() ORDER BY c.stale_at, c.id LIMIT ${most + 1}`
    return { rows: rows.slice(0, most), more: rows.length > most }
  })
}
