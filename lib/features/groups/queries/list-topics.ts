import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import { topicStates, type TopicFacet, type TopicParams, type TopicState } from '../search-params.ts'
import { topicColumns, topicTables, type TopicRow } from './topic-row.ts'

const { sql, join, empty } = Prisma
const most = 1000

export type TopicList = PageOf<TopicRow> & { total: { count: number; more: boolean } }
export type TopicOption = { value: string; label: string | null; count: number }
type Asked = { groupId: string; params: TopicParams; locale: Locale }

/** One page of what a group talks about, pinned topics first, as the viewer sees it. */
export function listTopics(viewer: Viewer, { groupId, params, locale }: Asked): Promise<TopicList> {
  return asViewer(viewer, async (tx) => {
    const { key, order, from, at } = ordered(params)
    // The page first, and only then what belongs to each of its rows.
    const rows = await tx.$queryRaw<(TopicRow & { total: number })[]>`
      WITH ${found(groupId, params)} page AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT t.*, ${key} AS key FROM core.topic t ${joined(locale, viewer.id, params)} WHERE ${asked(groupId, params)} ${from} ORDER BY ${order} LIMIT ${pageSize + 1}) p)
      SELECT ${topicColumns}, t.key,
        (SELECT count(*)::int FROM (SELECT FROM core.topic t ${joined(locale, viewer.id, params)} WHERE ${asked(groupId, params)} LIMIT ${most + 1}) n) AS total
      FROM page t ${topicTables(locale, viewer.id)} ORDER BY t.place`
    const total = rows[0]?.total ?? 0
    return { ...pageOf(rows.map(({ total: _total, ...row }) => row), at, (row) => ({ key: row.key, id: row.id })), total: { count: Math.min(total, most), more: total > most } }
  })
}

const joined = (locale: Locale, viewerId: string, { state }: TopicParams) => (state.includes('unread') ? topicTables(locale, viewerId) : empty)

/** The search as a table `found`, asked once however often a statement reads it; nothing for a list without one. */
const found = (groupId: string, { q }: TopicParams): Prisma.Sql =>
  q ? sql`found AS MATERIALIZED (SELECT h.id FROM authz.find_records('topic', ${q}, 1001, ARRAY[${`g:${groupId}`}]) h),` : empty

const states: Record<TopicState, Prisma.Sql> = {
  unread: sql`u.unread > 0`,
  pinned: sql`t.pinned_at IS NOT NULL`,
  open: sql`t.closed_at IS NULL`,
  closed: sql`t.closed_at IS NOT NULL`,
  decided: sql`t.decisions > 0`,
}

/** What is asked of topic `t`; several states are alternatives. Put `found` before the statement. */
function asked(groupId: string, { q, state, organization }: TopicParams, without?: TopicFacet): Prisma.Sql {
  const parts = [sql`t.owner_id = ${groupId}::uuid`]
  if (q) parts.push(sql`t.id IN (SELECT f.id FROM found f)`)
  if (state.length > 0 && without !== 'state') parts.push(sql`(${join(state.map((one) => states[one]), ' OR ')})`)
  if (organization.length > 0 && without !== 'organization') parts.push(sql`t.organization_id IN (SELECT o.id FROM core.organization o WHERE o.slug IN (${join([...organization])}))`)
  return join(parts, ' AND ')
}

const pinned = sql`(t.pinned_at IS NULL)`
const instant = sql`to_char(t.last_post_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** How a page is read: pinned first, whatever the order; read backwards, the nearest come first. */
function ordered({ sort = 'latest', at: token }: TopicParams): { key: Prisma.Sql; order: Prisma.Sql; from: Prisma.Sql; at: ReturnType<typeof readPlace> } {
  const byTitle = sort.endsWith('title')
  const place = readPlace(token, (text) => /^[01] /.test(text) && (byTitle || isInstant(text.slice(2))))
  const down = (sort === 'latest' || sort === '-title') !== (place?.back ?? false)
  const column = byTitle ? sql`t.title_order` : sql`t.last_post_at`
  const key = sql`${pinned}::int || ' ' || ${byTitle ? sql`t.title_order` : instant}`
  const order = sql`${pinned} ${place?.back ? sql`DESC` : sql`ASC`}, ${column} ${down ? sql`DESC` : sql`ASC`}, t.id ${down ? sql`DESC` : sql`ASC`}`
  if (!place) return { key, order, from: empty, at: null }
  const unpinned = place.key.startsWith('1')
  const value = byTitle ? sql`${place.key.slice(2)}` : sql`${place.key.slice(2)}::timestamptz`
  const same = sql`(${pinned} = ${unpinned} AND (${column}, t.id) ${down ? sql`<` : sql`>`} (${value}, ${place.id}::uuid))`
  return { key, order, from: sql`AND (${same} OR ${place.back ? sql`${pinned} < ${unpinned}` : sql`${pinned} > ${unpinned}`})`, at: place }
}

/** The choices of the facet that is open, each with how many topics it would show. */
export function topicOptions(viewer: Viewer, { groupId, params, locale }: Asked): Promise<TopicOption[]> {
  return asViewer(viewer, async (tx) => {
    const tables = topicTables(locale, viewer.id)
    if (params.open === 'organization') {
      return tx.$queryRaw<TopicOption[]>`
        WITH ${found(groupId, params)} nothing AS (SELECT) SELECT o.slug AS value, coalesce(n.acronym, e.acronym, n.name) AS label, count(*)::int AS count FROM core.topic t ${tables}
          JOIN core.organization o ON o.id = t.organization_id WHERE ${asked(groupId, params, 'organization')} GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100`
    }
    if (params.open !== 'state') return []
    const parts = topicStates.map((state) => sql`SELECT ${state} AS value, NULL AS label, count(*)::int AS count FROM core.topic t ${tables} WHERE ${asked(groupId, params, 'state')} AND ${states[state]}`)
    return tx.$queryRaw<TopicOption[]>`WITH ${found(groupId, params)} nothing AS (SELECT) ${join(parts, ' UNION ALL ')}`
  })
}

/** What the organizations of a filter are called, by slug. */
export function organizationNames(viewer: Viewer, locale: Locale, slugs: readonly string[]): Promise<Record<string, string>> {
  return asViewer(viewer, async (tx) => {
    if (slugs.length === 0) return {}
    const rows = await tx.$queryRaw<{ slug: string; name: string }[]>`
      SELECT o.slug, coalesce(n.acronym, n.name) AS name FROM core.organization o JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} WHERE o.slug IN (${join([...slugs])})`
    return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]))
  })
}
