import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import { contactsLeave } from '../policy.ts'
import { contactIds } from '../queries/contact-ids.ts'
import { printedRows, type PrintedRow } from '../queries/printed-rows.ts'
import { directoryQuery, type DirectoryParams } from '../search-params'

/** More would be a book; the sheet says so. */
const most = 1000

export type Sheet = { rows: PrintedRow[]; full: boolean }

/** Takes a list for printing: read and put on record in one transaction. */
export function takeSheet(viewer: Viewer, locale: Locale, params: DirectoryParams): Promise<Sheet> {
  return asViewer(viewer, async () => {
    const ids = await contactIds(viewer, locale, { params, most })
    const rows = await printedRows(viewer, locale, ids)
    await logExport(viewer, { ...contactsLeave, format: 'PRINT', rows: rows.length, filter: directoryQuery(params) })
    return { rows, full: ids.length === most }
  })
}
