import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { isInstant, type Place } from '@/lib/platform/lists/keyset'
import type { Sort } from '../../search-params'

const { sql, join, empty } = Prisma

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

const orders: Record<Sort | 'relevance', Order> = {
  title,
  '-title': { ...title, down: true },
  starts,
  '-starts': { ...starts, down: true },
  updated,
  '-updated': { ...updated, down: false },
  relevance,
}

/** The order and id of a list that starts from the rows of one country, which carry the start: an index from end to end. */
const ofCountry = { columns: [sql`t0.starts_order`], id: sql`t0.activity_id` }

/** How a page is read: from its place (none for the first page, and for a place of another order), in which order, with which key. */
export function pageOrder(sort: Sort | 'relevance', at: Place | null, byCountry = false): { at: Place | null; from: Prisma.Sql; order: Prisma.Sql; key: Prisma.Sql } {
  const { key, down, read, ...own } = orders[sort]
  const { columns, id } = byCountry ? ofCountry : { ...own, id: sql`c.id` }
  const values = at && read(at.key)
  const backwards = down !== (values && at ? at.back : false)
  const order = join([...columns, id].map((column) => (backwards ? sql`${column} DESC` : column)))
  if (!values || !at) return { at: null, from: empty, order, key }
  const row = sql`(${join([...columns, id])})`
  const place = sql`(${join([...values, sql`${at.id}::uuid`])})`
  return { at, from: backwards ? sql`AND ${row} < ${place}` : sql`AND ${row} > ${place}`, order, key }
}
