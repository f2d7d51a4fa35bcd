import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { takeRows } from '@/lib/features/activities/commands/take-rows'
import { exportFormats } from '@/lib/features/activities/export-columns'
import { activityParams } from '@/lib/features/activities/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { orUnwell } from '@/lib/platform/errors/or-unwell'
import { attachment } from '@/lib/platform/files/attachment'
import { queryValues } from '@/lib/platform/lists/query-values'
import { bodyOf } from '@/lib/platform/sheets/body'
import { csvOf } from '@/lib/platform/sheets/csv'
import { workbookOf, workbookType } from '@/lib/platform/sheets/workbook'
import { now } from '@/lib/platform/time/now'
import { dayIn } from '@/lib/platform/time/zones'
import { sheetWords } from './sheet-words'

const asked = z.object({ format: z.enum(exportFormats).catch('xlsx') })

/** The filtered list as a workbook, or as CSV with ?format=csv; put on record before its first byte. */
export const GET = orUnwell(async (request: Request): Promise<Response> => {
  const viewer = await requireViewer()
  const at = now()
  const typed = queryValues(new URL(request.url).searchParams)
  const { format } = asked.parse(typed)
  const { marking, pages } = await takeRows(viewer, await getLocale(), { params: activityParams.parse(typed), format })
  const { columns, stamp, words } = await sheetWords(viewer, marking, at)
  const name = (await getTranslations('activity-views.export'))('file', { day: dayIn(viewer.timeZone, at), marking: stamp.marking.replace(/\W/g, '-') })
  const written = format === 'csv' ? csvOf(columns, pages, stamp) : workbookOf(columns, pages, { stamp, words })
  return new Response(bodyOf(written), {
    headers: { 'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : workbookType, 'Content-Disposition': attachment(name, format), 'Cache-Control': 'private, no-store' },
  })
})
