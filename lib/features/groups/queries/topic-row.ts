import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Marking } from '@/lib/features/audience/markings'

const { sql } = Prisma

/** A topic in one row of a list. */
export type TopicRow = {
  id: string
  title: string
  lang: string
  marking: Marking
  author: string | null
  organization: string
  posts: number
  decisions: number
  lastPostAt: Date
  pinned: boolean
  closed: boolean
  sample: boolean
  unread: number
  key: string
}

/** The columns of a row out of topic `t` and `topicTables`. */
export const topicColumns: Prisma.Sql = sql`
  t.id, t.title, t.lang, t.marking, c.name AS author, coalesce(n.acronym, e.acronym, n.name) AS organization, t.posts, t.decisions,
  t.last_post_at AS "lastPostAt", t.pinned_at IS NOT NULL AS pinned, t.closed_at IS NOT NULL AS closed, t.sample, coalesce(u.unread, 0)::int AS unread`

/**
 * Unread posts are those of others, since what one has read, or since one sits in the group; to outsiders nothing is new. That moment
 * is made apart (OFFSET 0): to make it of a day is no leakproof act, and within the comparison would keep the index of posts from it.
 */
export const topicTables = (locale: Locale, viewerId: string): Prisma.Sql => sql`
  JOIN core.organization_name n ON n.organization_id = t.organization_id AND n.lang = ${locale}
  JOIN core.organization_name e ON e.organization_id = t.organization_id AND e.lang = 'en'
  LEFT JOIN core.member m ON m.id = t.created_by_id LEFT JOIN core.contact c ON c.id = m.contact_id
  LEFT JOIN core.group_member g ON g.group_id = t.owner_id AND g.member_id = ${viewerId}::uuid
  LEFT JOIN core.reading r ON r.topic_id = t.id AND r.member_id = ${viewerId}::uuid
  LEFT JOIN LATERAL (SELECT coalesce(r.read_to, g.since_on) AS read_to OFFSET 0) h ON true
  LEFT JOIN LATERAL (SELECT count(*) AS unread FROM (SELECT FROM core.post p WHERE g.member_id IS NOT NULL AND t.last_post_at > h.read_to
    AND p.topic_id = t.id AND p.created_at > h.read_to AND p.created_by_id <> ${viewerId}::uuid AND p.withdrawn_at IS NULL LIMIT 100) new) u ON true`
