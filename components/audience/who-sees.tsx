// Who sees a record: its recipients, and the people behind them by organization and name.
import { useTranslations } from 'next-intl'
import { leavesKey } from '@/lib/features/audience/markings'
import type { WhoSees } from '@/lib/features/audience/queries/who-sees'
import { Pages } from '../ui/list/pagination'
import { AudienceLine } from '../ui/marking/audience-line'
import { PageHeader } from '../ui/page-header'
import { Cell, Row, RowHead, RowLink, Table } from '../ui/table'
import { Written } from '../ui/text'
import { useSeenBy } from './seen-by'

export function WhoSeesRecord({ found, address }: { found: WhoSees; address: string }) {
  const t = useTranslations('audience')
  const { rows, told, from, to, previous, next } = found
  const href = (at: string | null) => at && `${address}?at=${at}`
  return (
    <>
      <PageHeader title={t('list.title')}>
        <AudienceLine marking={told.marking} seenBy={useSeenBy(told)}>
          {t('leaves', { marking: leavesKey(told.marking) })}
        </AudienceLine>
      </PageHeader>
      <Table label={t('list.title')} columns={[{ label: t('list.name') }, { label: t('list.organization') }]} fold="plain" sticky>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHead>
              <RowLink href={`/directory/${row.id}`}>
                <Written>{row.name}</Written>
              </RowLink>
              <span className="second">
                <Written>{row.function}</Written>
              </span>
            </RowHead>
            <Cell>{row.organization}</Cell>
          </Row>
        ))}
      </Table>
      <Pages shown={{ from, to }} total={{ count: told.people, more: false }} previous={href(previous)} next={href(next)} />
    </>
  )
}
