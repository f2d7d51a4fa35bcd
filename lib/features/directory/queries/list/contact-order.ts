import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { isInstant, type Place } from '@/lib/platform/lists/keyset'
import type { Sort } from '../../search-params'

const { sql, join, empty } = Prisma

type Order = { columns: readonly Prisma.Sql[]; key: Prisma.Sql; down: boolean; read: (key: string) => readonly Prisma.Sql[] | null }

const name = sql`c.name_order`
const twoTexts = (key: string) => {
  const [first, second] = key.split('\n')
  return first !== undefined && second !== undefined ? [sql`${first}`, sql`${second}`] : null
}

const ascending: Record<'name' | 'organization' | 'place' | 'relevance' | 'confirmed', Omit<Order, 'down'>> = {
  name: { columns: [name], key: name, read: (key) => [sql`${key}`] },
  organization: { columns: [sql`c.organization_order`, name], key: sql`c.organization_order || E'\n' || c.name_order`, read: twoTexts },
  place: { columns: [sql`c.place_order`, name], key: sql`c.place_order || E'\n' || c.name_order`, read: twoTexts },
  // To the microsecond, because a place between two of them would show a row twice.
  confirmed: {
    columns: [sql`c.confirmed_order`],
    key: sql`to_char(c.confirmed_order AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    read: (key) => (isInstant(key) ? [sql`${key}::timestamptz`] : null),
  },
  relevance: {
    columns: [sql`f.rank`, name],
    key: sql`f.rank || E'\n' || c.name_order`,
    read: (key) => {
      const [rank = '', after = ''] = key.split('\n')
      return /^\d$/.test(rank) ? [sql`${Number(rank)}::int`, sql`${after}`] : null
    },
  },
}

const orders: Record<Sort | 'relevance', Order> = {
  name: { ...ascending.name, down: false },
  '-name': { ...ascending.name, down: true },
  organization: { ...ascending.organization, down: false },
  '-organization': { ...ascending.organization, down: true },
  place: { ...ascending.place, down: false },
  '-place': { ...ascending.place, down: true },
  // The newest first, and the other way round those that need a call.
  confirmed: { ...ascending.confirmed, down: true },
  '-confirmed': { ...ascending.confirmed, down: false },
  relevance: { ...ascending.relevance, down: false },
}

/**
 * How a page is read: the condition that begins at its place (none for the first page, and for a place of another order),
 * the order, and the key by which its rows are places. Read backwards, the nearest come first.
 */
export function pageOrder(sort: Sort | 'relevance', at: Place | null): { at: Place | null; from: Prisma.Sql; order: Prisma.Sql; key: Prisma.Sql } {
  const { columns, key, down, read } = orders[sort]
  const values = at && read(at.key)
  const backwards = down !== (values && at ? at.back : false)
  const order = join([...columns, sql`c.id`].map((column) => (backwards ? sql`${column} DESC` : column)))
  if (!values || !at) return { at: null, from: empty, order, key }
  const row = sql`(${join([...columns, sql`c.id`])})`
  const place = sql`(${join([...values, sql`${at.id}::uuid`])})`
  return { at, from: backwards ? sql`AND ${row} < ${place}` : sql`AND ${row} > ${place}`, order, key }
}
