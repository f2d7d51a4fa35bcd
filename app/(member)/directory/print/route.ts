import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { logExport } from '@/lib/features/directory/commands/log-export'
import { contactIds } from '@/lib/features/directory/queries/contact-ids'
import { sheetSize } from '@/lib/features/directory/queries/print-sheet'
import { directoryParams, directoryQuery } from '@/lib/features/directory/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { queryValues } from '@/lib/platform/lists/query-values'

/** Puts a list on paper: first on record, then to its sheet. */
export async function GET(request: Request): Promise<never> {
  const viewer = await requireViewer()
  const params = directoryParams.parse(queryValues(new URL(request.url).searchParams))
  const ids = await contactIds(viewer, await getLocale(), { params, most: sheetSize })
  redirect(`/directory/printed/${await logExport(viewer, { format: 'PRINT', rows: ids.length, filter: directoryQuery(params) })}`)
}
