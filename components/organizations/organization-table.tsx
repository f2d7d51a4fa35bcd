import { useLocale, useTranslations } from 'next-intl'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import type { OrganizationRow } from '@/lib/features/organizations/queries/list-organizations'
import { formatAge, formatNumber, listSeparator } from '@/lib/platform/i18n/format'
import { kindWords } from './kind-words'

export function OrganizationTable({ rows, now }: { rows: readonly OrganizationRow[]; now: Date }) {
  const t = useTranslations('organizations')
  const columns = [
    { label: t('columns.organization') },
    { label: t('columns.primary') },
    { label: t('columns.contacts'), end: true },
    { label: t('columns.groups'), end: true },
    { label: t('columns.confirmed') },
  ]
  return (
    <Table label={t('title')} columns={columns} fold="labels" sticky>
      {rows.map((row) => (
        <OrganizationLine key={row.id} row={row} now={now} />
      ))}
    </Table>
  )
}

function OrganizationLine({ row, now }: { row: OrganizationRow; now: Date }) {
  const t = useTranslations('organizations')
  const kinds = useTranslations('organizations.kinds')
  const locale = useLocale()
  return (
    <Row>
      <RowHead>
        <RowLink href={`/organizations/${row.slug}`}>{row.name}</RowLink>
        {row.acronym && row.acronym !== row.name && (
          <>
            {' '}
            <span className="own code">{row.acronym}</span>
          </>
        )}
        <span className="second">{[kindWords(kinds, row), row.region].filter(Boolean).join(listSeparator(locale))}</span>
      </RowHead>
      <Cell label={t('columns.primary')} className="quiet-links">
        {row.primary ? (
          <a href={`/directory/${row.primary.id}`} dir="auto">
            {row.primary.name}
          </a>
        ) : (
          <span className="text-muted">{t('vacant')}</span>
        )}
      </Cell>
      <Cell label={t('columns.contacts')} className="end num">
        {formatNumber(locale, row.contacts)}
      </Cell>
      <Cell label={t('columns.groups')} className="end num">
        {formatNumber(locale, row.groups)}
      </Cell>
      <Cell label={t('columns.confirmed')} className="fit">
        {row.confirmedAt ? <Freshness level={freshnessOf(row.confirmedAt, now)}>{formatAge(locale, row.confirmedAt, now)}</Freshness> : <span className="text-muted">{t('never')}</span>}
      </Cell>
    </Row>
  )
}
