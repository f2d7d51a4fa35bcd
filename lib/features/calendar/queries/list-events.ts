import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, writePlace, type PageOf } from '@/lib/platform/lists/keyset'
import { now } from '@/lib/platform/time/now'
import { dayIn } from '@/lib/platform/time/zones'
import type { CalendarParams } from '../search-params'
import { agendaColumns, agendaRow, agendaTables, type AgendaColumns, type AgendaRow } from './list/agenda-row'
import { found } from './list/event-conditions'
import { inSpan, midnight, noEntry, type Span } from './list/span'

/** Counted to a thousand, and then it says "more". */
export type Counted = { count: number; more: boolean }
/** `day`: from which day on, `today` on the wall of the reader. */
export type AgendaList = PageOf<AgendaRow> & { total: Counted; marking: Marking; day: string; today: string }

const most = 1000

/** One page of the agenda from a day onward (today unless it is said), with the number of entries from that day on. */
export function listEvents(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<AgendaList> {
  return asViewer(viewer, async (tx) => {
    const today = dayIn(viewer.timeZone, now())
    const day = params.from ?? today
    const at = readPlace(params.at, isInstant)
    const read = await rowsIn(tx, viewer, { locale, params, span: at ? { place: at, zone: viewer.timeZone } : { from: day, until: null, zone: viewer.timeZone }, most: pageSize + 1 })
    const page = pageOf(read, at, ({ startsAt, id }) => ({ key: startsAt.toISOString(), id }))
    // Before the first page lies what began before its day, wherever its own first row began.
    const previous = at ? page.previous : writePlace({ key: midnight(day, viewer.timeZone).toISOString(), id: noEntry, from: 1, back: true })
    return { ...page, previous, total: await countFrom(tx, params, { from: day, until: null, zone: viewer.timeZone }), marking: markingOf(read), day, today }
  })
}

/** From a day onward, without what never leaves: for paper. */
export function eventsToPrint(viewer: Viewer, locale: Locale, { params, most: bound }: { params: CalendarParams; most: number }): Promise<AgendaRow[]> {
  const span = { from: params.from ?? dayIn(viewer.timeZone, now()), until: null, zone: viewer.timeZone }
  return asViewer(viewer, async (tx) => (await rowsIn(tx, viewer, { locale, params, span, most: bound })).filter((row) => row.busy || row.marking !== 'RED'))
}

type Ask = { locale: Locale; params: CalendarParams; span: Span; most: number }

async function rowsIn(tx: Tx, viewer: Viewer, { locale, params, span, most: bound }: Ask): Promise<AgendaRow[]> {
  const rows = await tx.$queryRaw<AgendaColumns[]>`
    WITH ${found(params)} page AS MATERIALIZED (SELECT q.*, row_number() OVER () AS place FROM (${inSpan(params, span, bound)}) q)
    SELECT ${agendaColumns(locale)} FROM page p ${agendaTables(locale)} ORDER BY p.place`
  return rows.map((row) => agendaRow(row, viewer.timeZone))
}

async function countFrom(tx: Tx, params: CalendarParams, span: Span): Promise<Counted> {
  const [counted] = await tx.$queryRaw<{ total: number }[]>`WITH ${found(params)} counted AS (${inSpan(params, span, most + 1)}) SELECT count(*)::int AS total FROM counted`
  const total = counted?.total ?? 0
  return { count: Math.min(total, most), more: total > most }
}

/** The strictest marking among the events; what is only announced bears none. */
export const markingOf = (rows: readonly { busy: boolean; marking?: Marking | null }[]): Marking => strictest(rows.flatMap(({ marking }) => marking ?? []))
