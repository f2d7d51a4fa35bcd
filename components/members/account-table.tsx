import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Code, Time, Written } from '@/components/ui/text'
import { accountsHref } from '@/lib/features/members/addresses'
import type { MemberFilters } from '@/lib/features/members/input'
import type { MemberRow } from '@/lib/features/members/queries/list-members'
import { formatDate } from '@/lib/platform/i18n/format'
import { StateWord } from './state-word'

type Props = { rows: readonly MemberRow[]; filters: MemberFilters; timeZone: string }

export function AccountTable({ rows, filters, timeZone }: Props) {
  const t = useTranslations('admin.accounts')
  const sort = (by: MemberFilters['sort'], order: 'ascending' | 'descending') => ({
    href: accountsHref(filters, { sort: by }),
    ...(filters.sort === by ? { order } : {}),
  })
  const columns = [
    { label: t('person'), sort: sort('name', 'ascending') },
    { label: t('organization'), sort: sort('organization', 'ascending') },
    { label: t('role') },
    { label: t('state') },
    { label: t('added'), sort: sort('newest', 'descending') },
  ]
  return (
    <Table label={t('title')} columns={columns} fold="labels" sticky>
      {rows.map((row) => (
        <AccountLine key={row.id} row={row} timeZone={timeZone} />
      ))}
    </Table>
  )
}

function AccountLine({ row, timeZone }: { row: MemberRow; timeZone: string }) {
  const t = useTranslations('admin.accounts')
  const members = useTranslations('members')
  const locale = useLocale()
  return (
    <Row>
      <RowHead>
        <RowLink href={`/admin/members/${row.id}`}>{row.name || t('formerAccount')}</RowLink>
        {row.ownName && ' '}
        {row.ownName && (
          <span className="own">
            <Written lang={row.ownNameLang}>{row.ownName}</Written>
          </span>
        )}
        {row.email && row.email !== row.name && (
          <span className="second">
            <Code>{row.email}</Code>
          </span>
        )}
      </RowHead>
      <Cell label={t('organization')}>
        <bdi>{row.organization}</bdi>
      </Cell>
      <Cell label={t('role')} className="fit">
        {members(`roles.${row.role}`)}
        {row.seat && <span className="second">{members(`seats.${row.seat}`)}</span>}
      </Cell>
      <Cell label={t('state')} className="fit">
        <StateWord state={row.state} />
        <span className="second">{t('since', { day: formatDate(locale, row.since, timeZone) })}</span>
        {row.proposals > 0 && <Badge tone="warn">{t('waits', { count: row.proposals })}</Badge>}
      </Cell>
      <Cell label={t('added')} className="fit">
        <Time at={row.added}>{formatDate(locale, row.added, timeZone)}</Time>
      </Cell>
    </Row>
  )
}
