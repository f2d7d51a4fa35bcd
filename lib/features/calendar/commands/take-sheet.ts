import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { AgendaRow } from '../queries/list/agenda-row'
import { eventsToPrint, markingOf } from '../queries/list-events'
import { calendarQuery, type CalendarParams } from '../search-params'

/** More would be a book; the sheet says so. */
const most = 500

export type Sheet = { rows: AgendaRow[]; full: boolean; marking: Marking }

/** Takes the agenda for printing: read and put on record in one transaction. It bears the strictest marking among it. */
export function takeSheet(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<Sheet> {
  return asViewer(viewer, async () => {
    const rows = await eventsToPrint(viewer, locale, { params, most })
    const marking = markingOf(rows)
    await logExport(viewer, { noun: 'event', format: 'PRINT', rows: rows.length, marking, filter: calendarQuery(params) })
    return { rows, full: rows.length === most, marking }
  })
}
