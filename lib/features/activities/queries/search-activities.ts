import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'
import { organizationName } from './list/activity-row'

/** What a typed line finds among the activities that the viewer sees, nearest first, for the page that searches everything. */
export function searchActivities(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT c.id, c.title, c.lang, '/activities/' || c.id AS href, coalesce(${organizationName(locale, Prisma.sql`c.owner_id`)}, g.short_name, '') AS detail, c.updated_at AS at
      FROM authz.find_records('activity', ${q}, ${most + 1}::int) f JOIN core.activity c ON c.id = f.id
      LEFT JOIN core.working_group_name g ON g.group_id = c.owner_id AND g.lang = ${locale}
      ORDER BY f.rank, c.updated_at DESC, c.id LIMIT ${most + 1}`
    return foundRows(rows, most)
  })
}
