// What was budgeted, pledged, committed, received and spent, each in its own currency.
import { useLocale, useTranslations } from 'next-intl'
import type { Amount } from '@/lib/features/projects/queries/get-project'
import { formatMoney } from '@/lib/platform/i18n/format'
import { Section } from '../ui/section'
import { Cell, Row, RowHead, Table } from '../ui/table'

export function ProjectMoney({ amounts }: { amounts: readonly Amount[] }) {
  const t = useTranslations('project')
  const locale = useLocale()
  return (
    <Section id="money" title={t('money.title')}>
      {amounts.length === 0 && <p className="text-muted">{t('money.none')}</p>}
      {amounts.length > 0 && (
        <>
          <Table label={t('money.title')} columns={[{ label: t('money.kind') }, { label: t('money.amount'), end: true }]} fold="ends">
            {amounts.map(({ kind, currency, minor }) => (
              <Row key={`${kind} ${currency}`}>
                <RowHead>{t('kinds', { kind })}</RowHead>
                <Cell label={t('money.amount')} className="end num">
                  {formatMoney(locale, minor, currency)}
                </Cell>
              </Row>
            ))}
          </Table>
          <p className="text-sm text-muted">{t('money.apart')}</p>
        </>
      )}
    </Section>
  )
}
