import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'

/** What a typed line finds among the projects that the viewer sees, nearest first, for the page that searches everything. */
export function searchProjects(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT c.id, coalesce(x.title, c.title) AS title, coalesce(x.lang, c.lang) AS lang, '/projects/' || c.id AS href,
        concat_ws(', ', coalesce(o.acronym, o.name, g.short_name), c.identifier) AS detail, c.updated_at AS at
      FROM authz.find_records('project', ${q}, ${most + 1}::int) f JOIN core.project c ON c.id = f.id
      LEFT JOIN core.project_text x ON x.project_id = c.id AND x.lang = ${locale}
      LEFT JOIN core.organization_name o ON o.organization_id = c.owner_id AND o.lang = ${locale}
      LEFT JOIN core.working_group_name g ON g.group_id = c.owner_id AND g.lang = ${locale}
      ORDER BY f.rank, c.updated_at DESC, c.id LIMIT ${most + 1}`
    return foundRows(rows, most)
  })
}
