import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'

export type GroupRow = {
  id: string
  slug: string
  number: number | null
  pillar: number | null
  name: string
  shortName: string
  chairs: { organization: string; slug: string; role: string }[]
  organizations: number
  people: number | null
  sits: boolean
  asked: boolean
  unread: number
}

/** Unread posts are counted this far in each group. */
export const unreadTo = 99

/** All groups, in the order of their numbers: who leads each, how many sit there, what is new for the viewer. */
export function listGroups(viewer: Viewer, locale: Locale): Promise<GroupRow[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Omit<GroupRow, 'unread'>[]>`
      SELECT g.id, g.slug, g.number::int, g.pillar::int, n.name, n.short_name AS "shortName",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('organization', coalesce(x.acronym, e.acronym, x.name), 'slug', o.slug, 'role', s.role)
            ORDER BY array_position(ARRAY['CHAIR', 'CO_CHAIR', 'VICE_CHAIR'], s.role), o.name_order), '[]')
          FROM core.group_seat s JOIN core.organization o ON o.id = s.organization_id JOIN core.organization_name x ON x.organization_id = o.id AND x.lang = ${locale}
            JOIN core.organization_name e ON e.organization_id = o.id AND e.lang = 'en'
         WHERE s.group_id = g.id AND s.role IN ('CHAIR', 'CO_CHAIR', 'VICE_CHAIR') AND coalesce(s.from_on, current_date) <= current_date AND coalesce(s.until_on, current_date) >= current_date) AS chairs,
        (SELECT count(DISTINCT s.organization_id)::int FROM core.group_seat s WHERE s.group_id = g.id AND coalesce(s.from_on, current_date) <= current_date AND coalesce(s.until_on, current_date) >= current_date) AS organizations,
        CASE WHEN g.id IN (SELECT authz.open_groups() UNION SELECT authz.my_groups() UNION SELECT authz.my_admissions())
          THEN (SELECT count(*)::int FROM core.group_member m JOIN core.member a ON a.id = m.member_id AND a.state = 'ACTIVE' WHERE m.group_id = g.id) END AS people,
        g.id IN (SELECT authz.my_groups()) AS sits,
        EXISTS (SELECT FROM core.group_request r WHERE r.group_id = g.id AND r.member_id = ${viewer.id}::uuid AND r.decision IS NULL) AS asked
      FROM core.working_group g JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale} ORDER BY g.number NULLS LAST, n.name`
    const unread = new Map((await unreadByGroup(tx, viewer)).map((one) => [one.id, one.unread]))
    return rows.map((row) => ({ ...row, unread: unread.get(row.id) ?? 0 }))
  })
}

/**
 * The posts of others in a group `g` that came after what one has read, counted to `unreadTo` + 1 (OFFSET 0: topic-row.ts; the second
 * one has each topic's posts read from that moment on, where a join would read them all).
 */
const unreadIn = (viewer: Viewer) => Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM core.topic t LEFT JOIN core.reading r ON r.topic_id = t.id AND r.member_id = ${viewer.id}::uuid
      CROSS JOIN LATERAL (SELECT coalesce(r.read_to, g.since_on) AS read_to OFFSET 0) h
      CROSS JOIN LATERAL (SELECT FROM core.post p WHERE p.topic_id = t.id AND p.created_at > h.read_to AND p.created_by_id <> ${viewer.id}::uuid AND p.withdrawn_at IS NULL OFFSET 0) p
     WHERE t.owner_id = g.group_id AND t.last_post_at > h.read_to LIMIT ${unreadTo + 1}) u)`

/** The groups one sits in, with what is unread in each. */
export const unreadByGroup = (tx: Tx, viewer: Viewer) => tx.$queryRaw<{ id: string; unread: number }[]>`
  SELECT g.group_id AS id, ${unreadIn(viewer)} AS unread FROM core.group_member g WHERE g.member_id = ${viewer.id}::uuid`

/** The groups of the rail: those one sits in, by number, with what is unread in each. */
export function myGroups(viewer: Viewer, locale: Locale): Promise<{ slug: string; name: string; unread: number }[]> {
  return asViewer(viewer, (tx) => tx.$queryRaw`
    SELECT w.slug, n.short_name AS name, ${unreadIn(viewer)} AS unread
    FROM core.group_member g JOIN core.working_group w ON w.id = g.group_id JOIN core.working_group_name n ON n.group_id = w.id AND n.lang = ${locale}
    WHERE g.member_id = ${viewer.id}::uuid ORDER BY w.number NULLS LAST`)
}
