// The directory on paper: what an officer takes to a meeting. Nothing but the list, what it may be used for, and who took it.
import { useLocale, useTranslations } from 'next-intl'
import type { Sheet } from '@/lib/features/directory/commands/take-sheet'
import type { PrintedRow } from '@/lib/features/directory/queries/printed-rows'
import { directoryHref, type DirectoryParams } from '@/lib/features/directory/search-params'
import { shownTelephone } from '@/lib/features/directory/telephone'
import { formatDate, formatDateTimeZone } from '@/lib/platform/i18n/format'
import { PrintHead } from '../layout/print-head'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Cell, Row, RowHead, Table } from '../ui/table'
import { Code, Written } from '../ui/text'
import type { Reader } from './contact-facts'

type Props = { sheet: Sheet; params: DirectoryParams; reader: Reader }

export function PrintedList({ sheet, params, reader }: Props) {
  const t = useTranslations('contact')
  const title = useTranslations('shell')('directory')
  const locale = useLocale()
  const seenBy = t('seenBy', { who: t('shownTo', { who: 'EVERYONE' }) })
  const columns = [t('print.name'), t('print.organization'), t('there.title'), t('covers.languages'), t('reach.title'), t('right.confirmed')]
  return (
    <main className="main" id="main" tabIndex={-1}>
      <PrintHead title={title} marking="GREEN" seenBy={seenBy} reader={reader.name} at={formatDateTimeZone(locale, reader.now, reader.timeZone)} />
      <PageHeader
        over={
          <a className="no-print" href={directoryHref(params)}>
            {t('print.back')}
          </a>
        }
        title={title}
        count={t('print.count', { count: sheet.rows.length })}
        under={<span className="no-print">{t(sheet.full ? 'print.full' : 'print.how')}</span>}
      >
        <div className="no-print">
          <AudienceLine marking="GREEN" seenBy={seenBy}>
            {t('print.logged')}
          </AudienceLine>
        </div>
      </PageHeader>
      <Table label={title} columns={columns.map((label) => ({ label }))} fold="labels">
        {sheet.rows.map((row) => (
          <Line key={row.id} row={row} timeZone={reader.timeZone} />
        ))}
      </Table>
    </main>
  )
}

function Line({ row, timeZone }: { row: PrintedRow; timeZone: string }) {
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
      <Cell label={t('reach.title')} className="min-w-48">
        {row.email && <Code>{row.email}</Code>}
        {row.email && row.telephone && <br />}
        {row.telephone && <Code>{shownTelephone(row.telephone)}</Code>}
        {!row.email && !row.telephone && row.onRequest && t('shownTo', { who: 'ON_REQUEST' })}
      </Cell>
      <Cell label={t('right.confirmed')}>{row.confirmedAt ? formatDate(locale, row.confirmedAt, timeZone) : t('right.never')}</Cell>
    </Row>
  )
}
