import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { SheetRow } from '@/lib/platform/sheets/columns'
import { exportColumns, type ExportFormat } from '../export-columns.ts'
import { exportIds, exportRows } from '../queries/export-rows.ts'
import { activityQuery, type ActivityParams } from '../search-params.ts'

/** Activities in one transaction of an export. */
const page = 500
/** A workbook is packed when its last row is there, so it must fit into memory; more in one CSV is a copy of the platform. */
const most: Record<ExportFormat, number> = { xlsx: 10_000, csv: 100_000 }

/** `cut`: how many rows it was cut to, where there are more. */
export type TakenRows = { marking: Marking; cut: number | null; pages: AsyncGenerator<SheetRow[]> }

/**
 * Takes a filtered list away. What leaves is on record before this returns, with the strictest marking among it; each page is read anew
 * under the viewer when it is asked for, so that what is narrowed while the file is written is not in the pages after.
 */
export async function takeRows(viewer: Viewer, locale: Locale, { params, format }: { params: ActivityParams; format: ExportFormat }): Promise<TakenRows> {
  const { ids, marking, cut } = await asViewer(viewer, async () => {
    const found = await exportIds(viewer, params, most[format] + 1)
    const rows = found.slice(0, most[format])
    const strict = strictest(rows.map((row) => row.marking))
    await logExport(viewer, { noun: 'activity', format: format.toUpperCase(), rows: rows.length, marking: strict, filter: activityQuery(params) })
    return { ids: rows.map(({ id }) => id), marking: strict, cut: found.length > rows.length ? rows.length : null }
  })
  return { marking, cut, pages: pagesOf(viewer, locale, { ids, stamp: marking }) }
}

async function* pagesOf(viewer: Viewer, locale: Locale, { ids, stamp }: { ids: readonly string[]; stamp: Marking }): AsyncGenerator<SheetRow[]> {
  for (let at = 0; at < ids.length; at += page) {
    const rows = await exportRows(viewer, locale, { ids: ids.slice(at, at + page), stamp })
    yield rows.map((row) => exportColumns.map(({ key }) => row[key]))
  }
}
