import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { queryValues } from '@/lib/platform/lists/query-values'
import { now } from '@/lib/platform/time/now'
import { directoryParams, type DirectoryParams } from '../search-params'
import { contactIds } from './contact-ids'
import { contactColumns, contactTables, type ContactColumns } from './contact-row'

/** More would be a book; the sheet says so. */
export const sheetSize = 1000
/** How long a sheet can be opened again before printing it is another export. */
const anHour = 60 * 60 * 1000
const uuid = z.uuid()

export type PrintRow = Omit<ContactColumns, 'confirmedAt' | 'outFromOn' | 'outUntilOn'> & { confirmedAt: Date | null }
export type PrintSheet = { at: Date; params: DirectoryParams; rows: PrintRow[]; full: boolean }

/** A list that the viewer put on paper within the last hour, as the viewer sees it now; null for any other. */
export function printSheet(viewer: Viewer, locale: Locale, id: string): Promise<PrintSheet | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const taken = await tx.export.findFirst({
      where: { id, memberId: viewer.id, noun: 'contact', format: 'PRINT', at: { gt: new Date(now().getTime() - anHour) } },
      select: { at: true, filter: true },
    })
    if (!taken) return null
    const params = directoryParams.parse(queryValues(new URLSearchParams(taken.filter)))
    const ids = await contactIds(viewer, locale, { params, most: sheetSize })
    return { at: taken.at, params, rows: await rowsOf(tx, locale, ids), full: ids.length === sheetSize }
  })
}

const rowsOf = (tx: Tx, locale: Locale, ids: readonly string[]) => tx.$queryRaw<PrintRow[]>`
  SELECT ${contactColumns} FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place_on_sheet) JOIN core.contact c ON c.id = wanted.id
  ${contactTables(locale)} ORDER BY wanted.place_on_sheet`
