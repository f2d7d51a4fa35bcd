import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { foundRows, type Found, type FoundRows } from '@/lib/platform/lists/found'

/** The contacts that a typed line finds under the viewer's rights. */
export function searchContacts(viewer: Viewer, locale: Locale, q: string, most: number): Promise<FoundRows> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT c.id, c.name AS title, NULL AS lang, '/directory/' || c.id AS href, concat_ws(' · ', c.function, coalesce(n.acronym, n.name)) AS detail, c.confirmed_at AS at
      FROM authz.find_contacts(${q}, ${most + 1}) WITH ORDINALITY AS f(id, rank, place) JOIN core.contact c ON c.id = f.id
      JOIN core.organization_name n ON n.organization_id = c.organization_id AND n.lang = ${locale} ORDER BY f.place`
    return foundRows(rows, most)
  })
}
