import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { leavesKey, type Marking } from '@/lib/features/audience/markings'
import { exportColumns } from '@/lib/features/activities/export-columns'
import { currentMember } from '@/lib/platform/auth/require-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import type { Column, Stamp } from '@/lib/platform/sheets/columns'
import type { WorkbookWords } from '@/lib/platform/sheets/workbook'

/** Headings, names of sheets, and what a file says about itself, in the reader's language. */
export async function sheetWords(viewer: Viewer, marking: Marking, at: Date): Promise<{ columns: Column[]; stamp: Stamp; words: WorkbookWords }> {
  const locale = await getLocale()
  const t = await getTranslations('activity-views.export')
  const title = (await getTranslations('activity'))('title')
  const use = (await getTranslations('audience'))('leaves', { marking: leavesKey(marking) })
  const member = await currentMember()
  return {
    columns: exportColumns.map((column) => ({ ...column, label: t(`columns.${column.key}`) })),
    stamp: {
      marking: `TLP:${marking}`,
      facts: [
        [t('use'), use],
        [t('takenBy'), `${viewer.name}, ${member?.organization[locale] ?? ''}`],
        [t('takenAt'), formatDateTimeZone(locale, at, viewer.timeZone)],
      ],
    },
    words: { name: title, about: t('about'), rightToLeft: locale === 'ar' },
  }
}
