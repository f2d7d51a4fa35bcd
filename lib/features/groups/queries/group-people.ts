import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'

const { sql, empty } = Prisma

export type Sitting = { memberId: string; contactId: string; name: string; function: string; organization: string; slug: string; role: string; sinceOn: string; leads: string | null }
export type Asking = { id: string; memberId: string; contactId: string; name: string; function: string; organization: string; message: string; lang: string; askedAt: Date }

/** Who sits in a group, by organization; none where the group hides its people from the viewer. */
export function groupPeople(viewer: Viewer, locale: Locale, { groupId, at: token }: { groupId: string; at?: string | undefined }): Promise<PageOf<Sitting>> {
  return asViewer(viewer, async (tx) => {
    const at = readPlace(token, (key) => key.split('\n').length === 2)
    const [organization = '', name = ''] = at?.key.split('\n') ?? []
    const place = at ? sql`AND (o.name_order, c.name_order, c.id) ${at.back ? sql`<` : sql`>`} (${organization}, ${name}, ${at.id}::uuid)` : empty
    const order = at?.back ? sql`o.name_order DESC, c.name_order DESC, c.id DESC` : sql`o.name_order, c.name_order, c.id`
    const rows = await tx.$queryRaw<(Sitting & { key: string })[]>`
      SELECT g.member_id AS "memberId", c.id AS "contactId", c.name, c.function, coalesce(n.acronym, e.acronym, n.name) AS organization, o.slug, g.role, g.since_on::text AS "sinceOn", s.role AS leads,
        o.name_order || E'\n' || c.name_order AS key
      FROM core.group_member g JOIN core.member m ON m.id = g.member_id AND m.state = 'ACTIVE' JOIN core.contact c ON c.id = m.contact_id JOIN core.organization o ON o.id = m.organization_id
        JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} JOIN core.organization_name e ON e.organization_id = o.id AND e.lang = 'en'
        LEFT JOIN LATERAL (SELECT s.role FROM core.group_seat s WHERE s.group_id = g.group_id AND s.organization_id = o.id AND s.role IN ('CHAIR', 'CO_CHAIR', 'VICE_CHAIR')
          AND coalesce(s.from_on, current_date) <= current_date AND coalesce(s.until_on, current_date) >= current_date LIMIT 1) s ON true
      WHERE g.group_id = ${groupId}::uuid ${place} ORDER BY ${order} LIMIT ${pageSize + 1}`
    return pageOf(rows, at, (row) => ({ key: row.key, id: row.contactId }))
  })
}

/** Who asks to sit in a group and waits for an answer, oldest first, for those who decide; one's own is left out. */
export function groupAsking(viewer: Viewer, locale: Locale, groupId: string): Promise<Asking[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw<Asking[]>`
    SELECT r.id, r.member_id AS "memberId", c.id AS "contactId", c.name, c.function, coalesce(n.acronym, e.acronym, n.name) AS organization, r.message, r.lang, r.asked_at AS "askedAt"
    FROM core.group_request r JOIN core.member m ON m.id = r.member_id AND m.state = 'ACTIVE' JOIN core.contact c ON c.id = m.contact_id
      JOIN core.organization_name n ON n.organization_id = m.organization_id AND n.lang = ${locale} JOIN core.organization_name e ON e.organization_id = m.organization_id AND e.lang = 'en'
    WHERE r.group_id = ${groupId}::uuid AND r.decision IS NULL AND r.member_id <> ${viewer.id}::uuid ORDER BY r.asked_at, r.id LIMIT 100`)
}
