import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'

export type RequestToDecide = { id: string; name: string; organization: string; group: string; slug: string; askedAt: Date }

/** Who waits to hear whether they may sit in a group that the viewer chairs, oldest first. */
export function requestsToDecide(viewer: Viewer, locale: Locale, most: number): Promise<RequestToDecide[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw<RequestToDecide[]>`
    SELECT r.id, c.name, coalesce(n.acronym, n.name) AS organization, g.short_name AS "group", w.slug, r.asked_at AS "askedAt"
    FROM core.group_request r JOIN core.member m ON m.id = r.member_id AND m.state = 'ACTIVE' JOIN core.contact c ON c.id = m.contact_id
      JOIN core.organization_name n ON n.organization_id = m.organization_id AND n.lang = ${locale}
      JOIN core.working_group w ON w.id = r.group_id JOIN core.working_group_name g ON g.group_id = w.id AND g.lang = ${locale}
    WHERE r.decision IS NULL AND r.member_id <> ${viewer.id}::uuid AND r.group_id IN (SELECT authz.my_chairs()) ORDER BY r.asked_at, r.id LIMIT ${most}`)
}
