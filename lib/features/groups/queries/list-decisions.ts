import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'

const { sql, empty } = Prisma

export type DecisionRow = { id: string; decision: string; lang: string; decidedAt: Date; decidedBy: string | null; topicId: string; topic: string; topicLang: string; author: string | null; organization: string; key: string }

/** What a group has settled, newest first. */
export function listDecisions(viewer: Viewer, locale: Locale, { groupId, at: token, most = pageSize }: { groupId: string; at?: string | undefined; most?: number }): Promise<PageOf<DecisionRow>> {
  return asViewer(viewer, async (tx) => {
    const at = readPlace(token, isInstant)
    const back = at?.back ?? false
    const place = at ? sql`AND (p.decided_at, p.id) ${back ? sql`>` : sql`<`} (${at.key}::timestamptz, ${at.id}::uuid)` : empty
    const rows = await tx.$queryRaw<DecisionRow[]>`
      SELECT p.id, p.decision, p.lang, p.decided_at AS "decidedAt", dc.name AS "decidedBy", t.id AS "topicId", t.title AS topic, t.lang AS "topicLang", c.name AS author,
        coalesce(n.acronym, e.acronym, n.name) AS organization, to_char(p.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key
      FROM core.post p JOIN core.topic t ON t.id = p.topic_id
        JOIN core.organization_name n ON n.organization_id = p.organization_id AND n.lang = ${locale} JOIN core.organization_name e ON e.organization_id = p.organization_id AND e.lang = 'en'
        LEFT JOIN core.member m ON m.id = p.created_by_id LEFT JOIN core.contact c ON c.id = m.contact_id
        LEFT JOIN core.member d ON d.id = p.decided_by_id LEFT JOIN core.contact dc ON dc.id = d.contact_id
      WHERE p.owner_id = ${groupId}::uuid AND p.decided_at IS NOT NULL ${place}
      ORDER BY p.decided_at ${back ? sql`ASC` : sql`DESC`}, p.id ${back ? sql`ASC` : sql`DESC`} LIMIT ${most + 1}`
    return pageOf(most === pageSize ? rows : rows.slice(0, most), at, (row) => ({ key: row.key, id: row.id }))
  })
}
