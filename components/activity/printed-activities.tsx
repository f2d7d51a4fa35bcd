// The activities on paper: nothing but the list, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import type { Sheet } from '@/lib/features/activities/commands/take-sheet'
import { activityHref, shownColumns, type ActivityParams } from '@/lib/features/activities/search-params'
import { leavesKey } from '@/lib/features/audience/markings'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Table } from '../ui/table'
import { numbers } from './activity-cells'
import { ActivityLine } from './activity-table'

type Props = { sheet: Sheet; params: ActivityParams; reader: { name: string; timeZone: string; now: Date } }

export function PrintedActivities({ sheet, params, reader }: Props) {
  const t = useTranslations('activity')
  const leaves = useTranslations('audience')('leaves', { marking: leavesKey(sheet.marking) })
  const columns = shownColumns(params)
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={t('title')} marking={sheet.marking} seenBy={t('print.rows')} reader={reader.name} at={formatDateTimeZone(useLocale(), reader.now, reader.timeZone)} />
      <PageHeader
        over={
          <a className="no-print" href={activityHref(params)}>
            {t('print.back')}
          </a>
        }
        title={t('title')}
        count={t('count', { count: sheet.rows.length })}
        under={<span className="no-print">{t(sheet.full ? 'print.full' : 'print.how')}</span>}
      >
        <div className="no-print">
          <AudienceLine marking={sheet.marking} seenBy={t('print.rows')}>
            {leaves}
          </AudienceLine>
        </div>
      </PageHeader>
      <Table label={t('label')} columns={[{ label: t('columns', { column: 'title' }) }, ...columns.map((column) => ({ label: t('columns', { column }), end: numbers.includes(column) }))]} fold="labels">
        {sheet.rows.map((row) => (
          <ActivityLine key={row.id} row={row} columns={columns} now={reader.now} />
        ))}
      </Table>
    </main>
  )
}
