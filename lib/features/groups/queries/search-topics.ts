import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'

/** The topics that a typed line finds under the viewer's rights, by their titles and by what is said in them. */
export function searchTopics(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT t.id, t.title, t.lang, '/groups/' || g.slug || '/topics/' || t.id AS href, n.short_name AS detail, t.last_post_at AS at
      FROM authz.find_records('topic', ${q}, ${most + 1}) WITH ORDINALITY AS f(id, rank, place) JOIN core.topic t ON t.id = f.id
        JOIN core.working_group g ON g.id = t.owner_id JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} ORDER BY f.place`
    return foundRows(rows, most)
  })
}
