import { z } from 'zod'

/** Rows on one page of any list. */
export const pageSize = 50

/**
 * Where a page of a list begins: after (or, going back, before) the row with this sort key and id.
 * `from` is the number of the page's first row, carried along because a keyset cannot count.
 */
export type Place = { key: string; id: string; from: number; back: boolean }

// A place may have been made up: what no sort key holds, the database would answer with an error.
const text = /^(\n|[^\p{Cc}\p{Cs}])*$/u

const place = z.object({ key: z.string().max(400).regex(text), id: z.uuid(), from: z.int().min(1), back: z.boolean() })

/**
 * The place that a page's address names; null for the first page, and for anything that is not ours.
 * @param isKey whether a text can be a sort key of this list at all
 */
export function readPlace(token: string | undefined, isKey: (key: string) => boolean = () => true): Place | null {
  if (!token || token.length > 1200) return null
  try {
    const read = place.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))).data
    return read && isKey(read.key) ? read : null
  } catch {
    return null
  }
}

const moment = z.iso.datetime({ offset: true })

/** Whether a sort key is an instant as PostgreSQL writes it (ISO 8601, with or without its T), on a day that there was. */
export const isInstant = (key: string): boolean => !key.startsWith('0') && moment.safeParse(key.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).success

/** A place as it stands in an address: base64url (RFC 4648, section 5) of JSON. */
export const writePlace = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** One page, with the addresses of its neighbours where there are any. */
export type PageOf<Row> = { rows: Row[]; from: number; to: number; previous: string | null; next: string | null }

/**
 * Cuts a page out of what the query found.
 * @param found `pageSize + 1` rows at most, in the order in which they were read: nearest to the place first
 * @param mark the sort key and id of a row, as the query compares them
 */
export function pageOf<Row>(found: readonly Row[], at: Place | null, mark: (row: Row) => { key: string; id: string }): PageOf<Row> {
  const more = found.length > pageSize
  const near = found.slice(0, pageSize)
  const rows = at?.back ? near.reverse() : near
  const from = at?.back ? Math.max(1, at.from - rows.length) : (at?.from ?? 1)
  const [first, last] = [rows[0], rows.at(-1)]
  const before = at?.back ? more : at !== null
  const after = at?.back ? true : more
  return {
    rows,
    from,
    to: from + rows.length - 1,
    previous: first && before ? writePlace({ ...mark(first), from, back: true }) : null,
    next: last && after ? writePlace({ ...mark(last), from: from + rows.length, back: false }) : null,
  }
}
