import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'

/** What a typed line finds among the events that the viewer sees, nearest first, for the page that searches everything; `at` its first day. */
export function searchEvents(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT e.id, e.title, e.lang, '/calendar/' || e.id AS href, concat_ws(', ', coalesce(o.acronym, o.name), e.place) AS detail, e.starts_local AS at
      FROM authz.find_records('event', ${q}, ${most + 1}::int) f JOIN core.event e ON e.id = f.id
      LEFT JOIN core.organization_name o ON o.organization_id = e.organizer_id AND o.lang = ${locale}
      ORDER BY f.rank, e.updated_at DESC, e.id LIMIT ${most + 1}`
    return foundRows(rows, most)
  })
}
