import 'server-only'
import { strictest, type Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ProjectRow } from '../queries/list/project-row'
import { projectsToPrint } from '../queries/list-projects'
import { projectQuery, type ProjectParams } from '../search-params'

/** More would be a book; the sheet says so. */
const most = 1000

export type Sheet = { rows: ProjectRow[]; full: boolean; marking: Marking }

/** Takes a list for printing: read and put on record in one transaction. It bears the strictest marking among it. */
export function takeSheet(viewer: Viewer, locale: Locale, params: ProjectParams): Promise<Sheet> {
  return asViewer(viewer, async () => {
    const rows = await projectsToPrint(viewer, locale, { params, most })
    const marking = strictest(rows.map((row) => row.marking))
    await logExport(viewer, { noun: 'project', format: 'PRINT', rows: rows.length, marking, filter: projectQuery(params) })
    return { rows, full: rows.length === most, marking }
  })
}
