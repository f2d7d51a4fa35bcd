import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import { pageOrder } from '@/lib/platform/lists/record-order'
import { orderOf, type ActivityParams } from '../search-params'
import { activitiesAsked, activitiesOfCountry, alongCountry, found, oneCountry } from './list/activity-conditions'
import { activityColumns, activityTables, type ActivityRow } from './list/activity-row'

/** Counted to a thousand, and then it says "more". */
export type Counted = { count: number; more: boolean }
export type ActivityList = PageOf<ActivityRow> & { total: Counted; marking: Marking }

const most = 1000
type Read = ActivityRow & { key: string; total: number }

/** One page of the activities that the viewer sees, in the reader's language, with their number. */
export function listActivities(viewer: Viewer, locale: Locale, params: ActivityParams): Promise<ActivityList> {
  return asViewer(viewer, async (tx) => {
    const sort = orderOf(params)
    const country = oneCountry(params)
    const along = country !== null && (sort === 'starts' || sort === '-starts')
    const { at, from, order, key } = pageOrder(sort, readPlace(params.at), along ? alongCountry : undefined)
    const asked = country === null ? activitiesAsked(params) : activitiesOfCountry(params, country, along)
    const rows = await tx.$queryRaw<Read[]>`
      WITH ${found(params)} page AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT c.*, ${key} AS key FROM ${asked} ${from} ORDER BY ${order} LIMIT ${pageSize + 1}) p)
      SELECT ${activityColumns(locale)}, c.key, (SELECT count(*)::int FROM (SELECT FROM ${asked} LIMIT ${most + 1}) n) AS total
      FROM page c ${activityTables(locale)} ORDER BY c.place`
    const total = rows[0]?.total ?? 0
    const page = pageOf(rows.map(({ total: _total, ...row }) => row), at, ({ key: mark, id }) => ({ key: mark, id }))
    return { ...page, total: { count: Math.min(total, most), more: total > most }, marking: strictest(rows.map(({ marking }) => marking)) }
  })
}

/** The whole list in its order, as many as `most`, without what never leaves: for paper. */
export function activitiesToPrint(viewer: Viewer, locale: Locale, { params, most: bound }: { params: ActivityParams; most: number }): Promise<ActivityRow[]> {
  return asViewer(viewer, async (tx) => {
    const { order } = pageOrder(orderOf(params), null)
    return tx.$queryRaw<ActivityRow[]>`
      WITH ${found(params)} sheet AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT c.* FROM ${activitiesAsked(params)} AND c.marking <> 'RED' ORDER BY ${order} LIMIT ${bound}) p)
      SELECT ${activityColumns(locale)} FROM sheet c ${activityTables(locale)} ORDER BY c.place`
  })
}
