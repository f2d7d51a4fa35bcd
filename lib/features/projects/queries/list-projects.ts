import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf } from '@/lib/platform/lists/keyset'
import { pageOrder } from '@/lib/platform/lists/record-order'
import { orderOf, type ProjectParams } from '../search-params'
import { found, projectsAsked } from './list/project-conditions'
import { projectColumns, projectTables, shaped, type ProjectColumns, type ProjectRow } from './list/project-row'

/** Counted to a thousand, and then it says "more". */
export type Counted = { count: number; more: boolean }
export type ProjectList = PageOf<ProjectRow> & { total: Counted; marking: Marking }

const most = 1000
type Read = ProjectColumns & { key: string; total: number }

/** One page of the projects that the viewer sees, in the reader's language, with their number. */
export function listProjects(viewer: Viewer, locale: Locale, params: ProjectParams): Promise<ProjectList> {
  return asViewer(viewer, async (tx) => {
    const { at, from, order, key } = pageOrder(orderOf(params), readPlace(params.at))
    const rows = await tx.$queryRaw<Read[]>`
      WITH ${found(params)} page AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT c.*, ${key} AS key FROM ${projectsAsked(params)} ${from} ORDER BY ${order} LIMIT ${pageSize + 1}) p)
      SELECT ${projectColumns(locale)}, c.key, (SELECT count(*)::int FROM (SELECT FROM ${projectsAsked(params)} LIMIT ${most + 1}) n) AS total
      FROM page c ${projectTables(locale)} ORDER BY c.place`
    const total = rows[0]?.total ?? 0
    const page = pageOf(rows.map(({ total: _total, key: mark, ...row }) => ({ ...shaped(row), key: mark })), at, ({ key: mark, id }) => ({ key: mark, id }))
    return { ...page, total: { count: Math.min(total, most), more: total > most }, marking: strictest(rows.map(({ marking }) => marking)) }
  })
}

/** The whole list in its order, as many as `most`, without what never leaves: for paper. */
export function projectsToPrint(viewer: Viewer, locale: Locale, { params, most: bound }: { params: ProjectParams; most: number }): Promise<ProjectRow[]> {
  return asViewer(viewer, async (tx) => {
    const { order } = pageOrder(orderOf(params), null)
    const rank = params.q ? Prisma.sql`f.rank` : Prisma.sql`0`
    const rows = await tx.$queryRaw<ProjectColumns[]>`
      WITH ${found(params)} sheet AS MATERIALIZED (SELECT p.*, row_number() OVER () AS place FROM
        (SELECT c.*, ${rank} AS rank FROM ${projectsAsked(params)} AND c.marking <> 'RED' ORDER BY ${order} LIMIT ${bound}) p)
      SELECT ${projectColumns(locale)} FROM sheet c ${projectTables(locale)} ORDER BY c.place`
    return rows.map(shaped)
  })
}
