import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import { z } from 'zod'

const { sql, empty } = Prisma

/** A post as it is read from the database; `author` is null for one who is not, or no longer, to be seen. */
export type PostRow = {
  id: string
  threadId: string
  reply: boolean
  author: string | null
  contactId: string | null
  createdById: string
  organization: string
  /** What the author's organization does in the group today, where it leads. */
  role: string | null
  lang: string
  body: string
  createdAt: Date
  editedAt: Date | null
  withdrawnAt: Date | null
  version: number
  decision: string | null
  decidedAt: Date | null
  quotes: { id: string; author: string | null; at: string; withdrawn: boolean } | null
  unread: boolean
  key: string
}
type Wanted = { topicId: string; groupId: string; locale: Locale; memberId: string; from: { at?: string | undefined; post?: string | undefined } }

const instant = (column: Prisma.Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const key = sql`${instant(sql`p.thread_at`)} || ' ' || p.thread_id || ' ' || ${instant(sql`p.created_at`)}`
const isKey = (text: string) => {
  const [threadAt = '', thread = '', at = '', ...more] = text.split(' ')
  return more.length === 0 && isInstant(threadAt) && z.uuid().safeParse(thread).success && isInstant(at)
}

/** Posts of a topic, thread by thread: one range of one index, from a place, from a post (with the thread it stands in), or from the first. */
export async function postsPage(tx: Tx, wanted: Wanted): Promise<PageOf<PostRow>> {
  const at = readPlace(wanted.from.at ?? (await placeBefore(tx, wanted)), isKey)
  const back = at?.back ?? false
  const order = back
    ? sql`p.thread_at DESC, p.thread_id DESC, p.created_at DESC, p.id DESC`
    : sql`p.thread_at, p.thread_id, p.created_at, p.id`
  const rows = await tx.$queryRaw<PostRow[]>`SELECT ${columns(wanted)}, ${key} AS key FROM core.post p ${tables(wanted)}
    WHERE p.topic_id = ${wanted.topicId}::uuid ${at ? beyond(at.key, at.id, back) : empty} ORDER BY ${order} LIMIT ${pageSize + 1}`
  return pageOf(rows, at, (row) => ({ key: row.key, id: row.id }))
}

function beyond(text: string, id: string, back: boolean): Prisma.Sql {
  const [threadAt = '', thread = '', created = ''] = text.split(' ')
  const place = sql`(${threadAt}::timestamptz, ${thread}::uuid, ${created}::timestamptz, ${id}::uuid)`
  const row = sql`(p.thread_at, p.thread_id, p.created_at, p.id)`
  return back ? sql`AND ${row} < ${place}` : sql`AND ${row} > ${place}`
}

/** The place after which the thread of a post begins, where it stands beyond the first page; undefined for the first page. */
async function placeBefore(tx: Tx, { topicId, from: { post } }: Wanted): Promise<string | undefined> {
  if (!post) return undefined
  const [found] = await tx.$queryRaw<{ number: number; key: string; id: string }[]>`
    WITH thread AS (SELECT p.thread_at, p.thread_id FROM core.post p WHERE p.id = ${post}::uuid AND p.topic_id = ${topicId}::uuid),
      before AS (SELECT p.* FROM core.post p, thread t WHERE p.topic_id = ${topicId}::uuid AND (p.thread_at, p.thread_id) < (t.thread_at, t.thread_id))
    SELECT (SELECT count(*)::int FROM before) AS number, ${key} AS key, p.id FROM before p ORDER BY p.thread_at DESC, p.thread_id DESC, p.created_at DESC, p.id DESC LIMIT 1`
  if (!found || found.number < pageSize - 10) return undefined
  return Buffer.from(JSON.stringify({ key: found.key, id: found.id, from: found.number + 1, back: false })).toString('base64url')
}

const columns = ({ memberId }: Wanted) => sql`
  p.id, p.thread_id AS "threadId", p.reply_to_id IS NOT NULL AS reply, c.name AS author, c.id AS "contactId", p.created_by_id AS "createdById",
  coalesce(n.acronym, e.acronym, n.name) AS organization, s.role, p.lang, p.body, p.created_at AS "createdAt", p.edited_at AS "editedAt",
  p.withdrawn_at AS "withdrawnAt", p.version, p.decision, p.decided_at AS "decidedAt",
  CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'author', qc.name, 'at', q.created_at, 'withdrawn', q.withdrawn_at IS NOT NULL) END AS quotes,
  (p.created_at > coalesce(r.read_to, here.since_on) AND p.created_by_id <> ${memberId}::uuid AND p.withdrawn_at IS NULL) IS TRUE AS unread`

const tables = ({ locale, groupId, memberId }: Wanted) => sql`
  JOIN core.organization_name n ON n.organization_id = p.organization_id AND n.lang = ${locale}
  JOIN core.organization_name e ON e.organization_id = p.organization_id AND e.lang = 'en'
  LEFT JOIN core.member m ON m.id = p.created_by_id LEFT JOIN core.contact c ON c.id = m.contact_id
  LEFT JOIN core.group_member here ON here.group_id = ${groupId}::uuid AND here.member_id = ${memberId}::uuid
  LEFT JOIN core.reading r ON r.topic_id = p.topic_id AND r.member_id = ${memberId}::uuid
  LEFT JOIN core.post q ON q.id = p.quotes_id LEFT JOIN core.member qm ON qm.id = q.created_by_id LEFT JOIN core.contact qc ON qc.id = qm.contact_id
  LEFT JOIN LATERAL (SELECT g.role FROM core.group_seat g WHERE g.group_id = ${groupId}::uuid AND g.organization_id = p.organization_id AND g.role IN ('CHAIR', 'CO_CHAIR', 'VICE_CHAIR')
    AND coalesce(g.from_on, current_date) <= current_date AND coalesce(g.until_on, current_date) >= current_date ORDER BY array_position(ARRAY['CHAIR', 'CO_CHAIR'], g.role) LIMIT 1) s ON true`
