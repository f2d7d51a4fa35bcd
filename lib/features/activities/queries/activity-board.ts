import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ActivityParams } from '../search-params'
import { activityStatuses, type ActivityStatus } from '../words'
import { activitiesAsked, found } from './list/activity-conditions'
import { activityColumns, activityTables, type ActivityRow } from './list/activity-row'
import type { Counted } from './list-activities'

/** Cards of a status on the board; its list holds the others. */
export const cardsShown = 20
const most = 1000

export type BoardColumn = { status: ActivityStatus; total: Counted; cards: ActivityRow[] }
export type Board = { columns: BoardColumn[]; marking: Marking }

/** The activities that the viewer sees by status, in IATI's order, what changed last first; only the statuses asked for, where any are. */
export function activityBoard(viewer: Viewer, locale: Locale, params: ActivityParams): Promise<Board> {
  const statuses = activityStatuses.filter((status) => params.status.length === 0 || params.status.includes(status))
  return asViewer(viewer, async (tx) => {
    const counts = await tx.$queryRaw<{ status: ActivityStatus; total: number }[]>`
      WITH ${found(params)} wanted AS (SELECT unnest(${[...statuses]}::text[]) AS status)
      SELECT w.status, n.total FROM wanted w CROSS JOIN LATERAL
        (SELECT count(*)::int AS total FROM (SELECT FROM ${activitiesAsked(params, 'status')} AND c.status = w.status LIMIT ${most + 1}) m) n`
    const cards = await tx.$queryRaw<ActivityRow[]>`
      WITH ${found(params)} wanted AS (SELECT unnest(${[...statuses]}::text[]) AS status),
        card AS MATERIALIZED (SELECT p.* FROM wanted w CROSS JOIN LATERAL
          (SELECT c.* FROM ${activitiesAsked(params, 'status')} AND c.status = w.status ORDER BY c.updated_at DESC, c.id DESC LIMIT ${cardsShown}) p)
      SELECT ${activityColumns(locale)} FROM card c ${activityTables(locale)} ORDER BY c.updated_at DESC, c.id DESC`
    const columns = statuses.map((status) => {
      const total = counts.find((one) => one.status === status)?.total ?? 0
      return { status, total: { count: Math.min(total, most), more: total > most }, cards: cards.filter((card) => card.status === status) }
    })
    return { columns, marking: strictest(cards.map(({ marking }) => marking)) }
  })
}
