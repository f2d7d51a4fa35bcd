import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ActivityRow } from '../queries/list/activity-row'
import { activitiesToPrint } from '../queries/list-activities'
import { activityQuery, type ActivityParams } from '../search-params'

/** More would be a book; the sheet says so. */
const most = 1000

export type Sheet = { rows: ActivityRow[]; full: boolean; marking: Marking }

/** Takes a list for printing: read and put on record in one transaction. It bears the strictest marking among it. */
export function takeSheet(viewer: Viewer, locale: Locale, params: ActivityParams): Promise<Sheet> {
  return asViewer(viewer, async () => {
    const rows = await activitiesToPrint(viewer, locale, { params, most })
    const marking = strictest(rows.map((row) => row.marking))
    await logExport(viewer, { noun: 'activity', format: 'PRINT', rows: rows.length, marking, filter: activityQuery(params) })
    return { rows, full: rows.length === most, marking }
  })
}
