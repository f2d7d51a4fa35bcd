import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { contactColumns, contactTables, type ContactColumns } from './list/contact-row'

export type PrintedRow = Omit<ContactColumns, 'confirmedAt' | 'outFromOn' | 'outUntilOn'> & { confirmedAt: Date | null }

/** Contacts as the viewer sees them, in the order of their ids. */
export const printedRows = (viewer: Viewer, locale: Locale, ids: readonly string[]): Promise<PrintedRow[]> =>
  asViewer(viewer, (tx) => tx.$queryRaw<PrintedRow[]>`
    SELECT ${contactColumns} FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place_on_sheet) JOIN core.contact c ON c.id = wanted.id
    ${contactTables(locale)} ORDER BY wanted.place_on_sheet`)
