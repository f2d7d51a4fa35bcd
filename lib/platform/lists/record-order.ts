import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { isInstant, type Place } from './keyset'

const { sql, join, empty } = Prisma

/** By what a list of shared records `c` is sorted that have a title and a start. */
export type RecordSort = 'title' | '-title' | 'starts' | '-starts' | 'updated' | '-updated' | 'relevance'
type Order = { columns: readonly Prisma.Sql[]; key: Prisma.Sql; down: boolean; read: (key: string) => readonly Prisma.Sql[] | null }

const isDay = (key: string) => /^\d{4}-\d\d-\d\d$/.test(key) && isInstant(`${key}T00:00:00Z`)
const title: Order = { columns: [sql`c.title_order`], key: sql`c.title_order`, down: false, read: (key) => [sql`${key}`] }
const starts: Order = { columns: [sql`c.starts_order`], key: sql`c.starts_order::text`, down: false, read: (key) => (isDay(key) ? [sql`${key}::date`] : null) }
// To the microsecond, because a place between two of them would show a row twice.
const updated: Order = {
  columns: [sql`c.updated_at`],
  key: sql`to_char(c.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  down: true,
  read: (key) => (isInstant(key) ? [sql`${key}::timestamptz`] : null),
}
const relevance: Order = {
  columns: [sql`f.rank`, sql`c.title_order`],
  key: sql`f.rank || E'\n' || c.title_order`,
  down: false,
  read: (key) => {
    const [rank = '', after = ''] = key.split('\n')
    return /^\d$/.test(rank) ? [sql`${Number(rank)}::int`, sql`${after}`] : null
  },
}

const orders: Record<RecordSort, Order> = {
  title,
  '-title': { ...title, down: true },
  starts,
  '-starts': { ...starts, down: true },
  updated,
  '-updated': { ...updated, down: false },
  relevance,
}

/** Other columns that say the same, where a list starts from rows that carry them: an index from end to end. */
export type Along = { columns: readonly Prisma.Sql[]; id: Prisma.Sql }

/** How a page is read: from its place (none for the first page, and for a place of another order), in which order, with which key. */
export function pageOrder(sort: RecordSort, at: Place | null, along?: Along): { at: Place | null; from: Prisma.Sql; order: Prisma.Sql; key: Prisma.Sql } {
  const { key, down, read, ...own } = orders[sort]
  const { columns, id } = along ?? { ...own, id: sql`c.id` }
  const values = at && read(at.key)
  const backwards = down !== (values && at ? at.back : false)
  const order = join([...columns, id].map((column) => (backwards ? sql`${column} DESC` : column)))
  if (!values || !at) return { at: null, from: empty, order, key }
  const row = sql`(${join([...columns, id])})`
  const place = sql`(${join([...values, sql`${at.id}::uuid`])})`
  return { at, from: backwards ? sql`AND ${row} < ${place}` : sql`AND ${row} > ${place}`, order, key }
}
