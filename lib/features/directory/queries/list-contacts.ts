import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import { now } from '@/lib/platform/time/now'
import { canList } from '../policy'
import { isOut } from '../presence'
import { orderOf, type DirectoryParams } from '../search-params'
import { chosenValues, type Chosen } from './list/chosen-values'
import { contactsAsked, contactsCounted, found, used, type Asked } from './list/contact-conditions'
import { pageOrder } from './list/contact-order'
import { contactColumns, contactTables, type ContactColumns } from './list/contact-row'

/** Counted to a thousand, and then it says "more". */
export type Counted = { count: number; more: boolean }
export type ContactRow = Omit<ContactColumns, 'confirmedAt' | 'outFromOn' | 'outUntilOn'> & { confirmedAt: Date | null; outUntil: Date | 'open' | null; rank: number | null }
export type ContactList = PageOf<ContactRow> & {
  /** Of those asked for, and of all that the viewer sees. */
  total: Counted
  all: Counted
  /** How many of those asked for are confirmed this quarter, and how many not for half a year; null where they are more than are counted. */
  quality: { fresh: number; old: number } | null
  chosen: Chosen
  can: { list: boolean }
}

type Read = { rows: (ContactColumns & { key: string; rank: number | null })[] | null; total: number; fresh: number; old: number; all: number }
const most = 1000
const counted = (count: number): Counted => ({ count: Math.min(count, most), more: count > most })

/** One page of the directory as the viewer sees it, in the reader's language, with its counts. */
export function listContacts(viewer: Viewer, locale: Locale, params: DirectoryParams): Promise<ContactList> {
  return asViewer(viewer, async (tx) => {
    const chosen = await chosenValues(tx, locale, params)
    const { at, from, order, key } = pageOrder(orderOf(params), readPlace(params.at))
    const page = Prisma.sql`SELECT ${params.q ? Prisma.sql`c.*` : Prisma.sql`c.*, NULL::int AS rank`}, ${key} AS key FROM ${source(chosen.asked)} ${from} ORDER BY ${order} LIMIT ${pageSize + 1}`
    const read = await readPage(tx, locale, chosen.asked, page)
    const total = counted(read.total)
    return {
      ...pageOf((read.rows ?? []).map((row) => ({ ...shaped(row), key: row.key })), at, ({ key: mark, id }) => ({ key: mark, id })),
      total,
      all: counted(read.all),
      quality: total.more ? null : { fresh: read.fresh, old: read.old },
      chosen,
      can: { list: canList(viewer) },
    }
  })
}

/** Where rows come from: what a search found was read once, under the policies, for rows and counts alike. */
const source = (asked: Asked) => (asked.q ? Prisma.sql`hit c CROSS JOIN LATERAL (SELECT c.rank) f WHERE true` : contactsAsked(asked))

/** Rows and counts in one statement, so that a search runs once. */
async function readPage(tx: Tx, locale: Locale, asked: Asked, page: Prisma.Sql): Promise<Read> {
  const { sql } = Prisma
  const filtered = asked.q !== '' || used(asked).length > 0
  const first = asked.q ? sql`${found(asked)}, hit AS MATERIALIZED (SELECT c.*, f.rank FROM ${contactsAsked(asked)}),` : sql`WITH`
  const [read] = await tx.$queryRaw<Read[]>`${first}
    page AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place_on_page FROM (${page}) p),
    rows AS (SELECT c.place_on_page, c.rank, c.key, ${contactColumns} FROM page c ${contactTables(locale)}),
    counted AS (SELECT count(*)::int AS total, count(*) FILTER (WHERE c.confirmed_order >= ${asked.quarterAgo})::int AS fresh,
      count(*) FILTER (WHERE c.confirmed_order < ${asked.halfYearAgo})::int AS old FROM (SELECT c.confirmed_order FROM ${asked.q ? sql`hit c` : contactsCounted(asked)} LIMIT ${most + 1}) c)
    SELECT (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place_on_page) FROM rows r) AS rows, k.*,
      ${filtered ? sql`(SELECT count(*)::int FROM (SELECT FROM core.contact LIMIT ${most + 1}) a)` : sql`k.total`} AS all FROM counted k`
  return read ?? { rows: null, total: 0, fresh: 0, old: 0, all: 0 }
}

const dated = (text: string | null) => (text === null ? null : new Date(text))

/** What came as JSON, with its dates. */
function shaped({ confirmedAt, outFromOn, outUntilOn, ...row }: ContactColumns & { rank: number | null }): ContactRow {
  const absence = { outFromOn: dated(outFromOn), outUntilOn: dated(outUntilOn), timeZone: row.timeZone }
  return { ...row, confirmedAt: dated(confirmedAt), outUntil: isOut(absence, now()) ? (absence.outUntilOn ?? 'open') : null }
}
