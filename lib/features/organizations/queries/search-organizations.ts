import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'

/** The organizations that a typed line finds, in English alphabetical order. */
export function searchOrganizations(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT o.id, n.name AS title, NULL AS lang, '/organizations/' || o.slug AS href, coalesce(n.acronym, '') AS detail, NULL::timestamptz AS at
      FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
      WHERE o.id IN (SELECT authz.find_organizations(${q})) ORDER BY o.name_order, o.id LIMIT ${most + 1}`
    return foundRows(rows, most)
  })
}
