// The projects on paper: nothing but the list, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import { leavesKey } from '@/lib/features/audience/markings'
import type { Sheet } from '@/lib/features/projects/commands/take-sheet'
import { projectHref, type ProjectParams } from '@/lib/features/projects/search-params'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Table } from '../ui/table'
import { ProjectLine } from './project-table'

type Props = { sheet: Sheet; params: ProjectParams; reader: { name: string; timeZone: string; now: Date } }
const columns = ['title', 'status', 'where', 'starts', 'budget'] as const

export function PrintedProjects({ sheet, params, reader }: Props) {
  const t = useTranslations('project')
  const leaves = useTranslations('audience')('leaves', { marking: leavesKey(sheet.marking) })
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={t('title')} marking={sheet.marking} seenBy={t('print.rows')} reader={reader.name} at={formatDateTimeZone(useLocale(), reader.now, reader.timeZone)} />
      <PageHeader
        over={
          <a className="no-print" href={projectHref(params)}>
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
      <Table label={t('label')} columns={columns.map((column) => ({ label: t('columns', { column }), end: column === 'budget' }))} fold="labels">
        {sheet.rows.map((row) => (
          <ProjectLine key={row.id} row={row} />
        ))}
      </Table>
    </main>
  )
}
