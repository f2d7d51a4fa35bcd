import 'server-only'
import { strictest } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace } from '@/lib/platform/lists/keyset'
import { pageOrder } from '@/lib/platform/lists/record-order'
import { rowFields, rowPrint, type RowTexts, type RowValues } from '../row-input'
import type { ActivityParams } from '../search-params'
import { activitiesAsked, found } from './list/activity-conditions'
import { activityColumns, activityTables, type ActivityRow } from './list/activity-row'
import type { ActivityList } from './list-activities'

/** A row to be edited where it stands: its version, the print of what it says, and its fields as a form holds them. */
export type OwnRow = ActivityRow & { version: number; was: string; texts: RowTexts }
export type OwnPage = Omit<ActivityList, 'rows'> & { rows: OwnRow[] }

const most = 1000
type Read = ActivityRow & { version: number; key: string; total: number }

/** The activities that the viewer may edit: of the own organization, and of the groups the viewer chairs. By title, so that a row stays in its place when it is saved. */
export function ownRows(viewer: Viewer, locale: Locale, params: ActivityParams): Promise<OwnPage> {
  return asViewer(viewer, async (tx) => {
    const { at, from, order, key } = pageOrder(params.sort ?? (params.q ? 'relevance' : 'title'), readPlace(params.at))
    const own = activitiesAsked({ ...params, own: true })
    const rows = await tx.$queryRaw<Read[]>`
      WITH ${found(params)} page AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT c.*, ${key} AS key FROM ${own} ${from} ORDER BY ${order} LIMIT ${pageSize + 1}) p)
      SELECT ${activityColumns(locale)}, c.version, c.key, (SELECT count(*)::int FROM (SELECT FROM ${own} LIMIT ${most + 1}) n) AS total
      FROM page c ${activityTables(locale)} ORDER BY c.place`
    const total = rows[0]?.total ?? 0
    const page = pageOf(rows.map(({ total: _total, ...row }) => editable(row)), at, ({ key: mark, id }) => ({ key: mark, id }))
    return { ...page, total: { count: Math.min(total, most), more: total > most }, marking: strictest(rows.map(({ marking }) => marking)) }
  })
}

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null

function editable<Row extends ActivityRow>(row: Row): Row & Pick<OwnRow, 'was' | 'texts'> {
  const values = { ...row, plannedStartsOn: dayOf(row.plannedStartsOn), plannedEndsOn: dayOf(row.plannedEndsOn), actualStartsOn: dayOf(row.actualStartsOn), actualEndsOn: dayOf(row.actualEndsOn) }
  return { ...row, was: rowPrint(values), texts: rowTexts(values) }
}

/** A row's fields as texts, as a form holds them. */
export function rowTexts(row: RowValues): RowTexts {
  const text = (field: (typeof rowFields)[number]) => String(row[field] ?? '')
  return {
    status: text('status'), plannedStartsOn: text('plannedStartsOn'), plannedEndsOn: text('plannedEndsOn'), actualStartsOn: text('actualStartsOn'), actualEndsOn: text('actualEndsOn'),
    progressPercent: text('progressPercent'), progressText: text('progressText'),
  }
}
