import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { agendaRow, agendaTables, daysOf, factColumns, timeColumns, type AgendaColumns, type AgendaRow, type Times } from './agenda-row'
import { found, type Asked } from './event-conditions'
import { inSpan, type Span } from './span'

/** An entry before it is read: which one, when, and its marking, of which what is only announced has none. */
export type Placed = Times & { id: string; busy: boolean; marking: Marking | null; firstDay: string; lastDay: string }

/** What falls into a span, at most `most`, in order. */
export async function placedIn(tx: Tx, { asked, span, most }: { asked: Asked; span: Span; most: number }): Promise<Placed[]> {
  const rows = await tx.$queryRaw<(Omit<Placed, 'firstDay' | 'lastDay'> & { wholeDays: boolean })[]>`
    WITH ${found(asked)} page AS (${inSpan(asked, span, most)})
    SELECT p.id, p.busy, ${timeColumns}, p.whole_days AS "wholeDays", p.marking FROM page p ORDER BY p.starts_at, p.id`
  return rows.map(({ wholeDays, ...row }) => ({ ...row, ...daysOf(row, wholeDays, span.zone) }))
}

/** Reads entries as rows of the agenda. One that is gone meanwhile, or that the viewer sees no longer, has none. */
export async function readPlaced(tx: Tx, locale: Locale, { placed, zone }: { placed: readonly Placed[]; zone: string }): Promise<ReadonlyMap<Placed, AgendaRow>> {
  const ids = (which: boolean) => [...new Set(placed.filter(({ busy }) => busy === which).map(({ id }) => id))]
  const rows = await tx.$queryRaw<Omit<AgendaColumns, keyof Times>[]>`
    WITH page AS (SELECT x.id, false AS busy FROM unnest(${ids(false)}::uuid[]) x(id) UNION ALL SELECT x.id, true FROM unnest(${ids(true)}::uuid[]) x(id))
    SELECT ${factColumns(locale)} FROM page p ${agendaTables(locale)} WHERE coalesce(e.id, b.id) IS NOT NULL`
  const facts = new Map(rows.map((row) => [`${row.busy} ${row.id}`, row]))
  const read = placed.flatMap((one): [Placed, AgendaRow][] => {
    const row = facts.get(`${one.busy} ${one.id}`)
    return row ? [[one, agendaRow({ ...row, startsAt: one.startsAt, endsAt: one.endsAt, startsOn: one.startsOn, endsOn: one.endsOn }, zone)]] : []
  })
  return new Map(read)
}
