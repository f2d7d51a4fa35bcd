// The directory on paper: what an officer takes to a meeting. Nothing but the list, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import type { PrintRow, PrintSheet } from '@/lib/features/directory/queries/print-sheet'
import { directoryHref } from '@/lib/features/directory/search-params'
import { formatDate, formatDateTimeZone } from '@/lib/platform/i18n/format'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Cell, Row, RowHead, Table } from '../ui/table'
import { Code, Written } from '../ui/text'
import { ReachLink } from './reach-link'

type Props = { sheet: PrintSheet; reader: string; timeZone: string }

export function PrintedList({ sheet, reader, timeZone }: Props) {
  const t = useTranslations('contact')
  const title = useTranslations('shell')('directory')
  const locale = useLocale()
  const columns = [t('print.name'), t('print.organization'), t('there.title'), t('covers.languages'), t('reach.title'), t('right.confirmed')]
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={title} marking="GREEN" seenBy={t('seenBy', { who: t('shownTo', { who: 'EVERYONE' }) })} reader={reader} at={formatDateTimeZone(locale, sheet.at, timeZone)} />
      <PageHeader
        over={<a href={directoryHref(sheet.params)}>{t('print.back')}</a>}
        title={title}
        count={t('print.count', { count: sheet.rows.length })}
        under={sheet.full ? t('print.full') : t('print.how')}
      >
        <AudienceLine marking="GREEN" seenBy={t('seenBy', { who: t('shownTo', { who: 'EVERYONE' }) })}>
          {t('print.logged')}
        </AudienceLine>
      </PageHeader>
      <Table label={title} columns={columns.map((label) => ({ label }))} fold="labels">
        {sheet.rows.map((row) => (
          <PrintedRow key={row.id} row={row} timeZone={timeZone} />
        ))}
      </Table>
    </main>
  )
}

function PrintedRow({ row, timeZone }: { row: PrintRow; timeZone: string }) {
  const t = useTranslations('contact')
  const locale = useLocale()
  return (
    <Row>
      <RowHead>
        <b>
          <Written>{row.name}</Written>
        </b>{' '}
        {row.ownName && <Written lang={row.ownNameLang}>{row.ownName}</Written>}
        <span className="second">
          <Written lang={row.functionLang}>{row.function}</Written>
        </span>
        {row.unit && (
          <span className="second">
            <Written>{row.unit}</Written>
          </span>
        )}
      </RowHead>
      <Cell label={t('print.organization')}>
        {row.organization}
        {row.role && <span className="second">{t('roles', { role: row.role })}</span>}
        {row.standing === 'SUSPENDED' && <span className="second">{t('suspended.badge')}</span>}
      </Cell>
      <Cell label={t('there.title')}>
        <Written>{row.place}</Written>
        <span className="second">
          <Code>{row.timeZone.replaceAll('_', ' ')}</Code>
        </span>
      </Cell>
      <Cell label={t('covers.languages')}>
        <Code>{row.languages.join(' ')}</Code>
      </Cell>
      <Cell label={t('reach.title')}>
        {row.email && <ReachLink kind="EMAIL" value={row.email} />}
        {row.email && row.telephone && <br />}
        {row.telephone && <ReachLink kind="OFFICE" value={row.telephone} />}
        {!row.email && !row.telephone && row.onRequest && t('shownTo', { who: 'ON_REQUEST' })}
      </Cell>
      <Cell label={t('right.confirmed')}>{row.confirmedAt ? formatDate(locale, row.confirmedAt, timeZone) : t('right.never')}</Cell>
    </Row>
  )
}
