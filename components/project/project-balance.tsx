// How projects, or their money, divide over the four pillars of the Strategy: a bar as long as its share, and the figures.
import { useLocale, useTranslations } from 'next-intl'
import { Cell, Row, RowHead, Table } from '@/components/ui/table'
import type { Figures } from '@/lib/features/projects/queries/project-figures'
import { projectHref, type ProjectParams } from '@/lib/features/projects/search-params'
import { formatNumber } from '@/lib/platform/i18n/format'
import { NoProjects } from './project-results'
import { useFigure, useMeasureName } from './project-measure'

export function ProjectBalance({ figures, params }: { figures: Figures; params: ProjectParams }) {
  const t = useTranslations('project')
  const locale = useLocale()
  const { full } = useFigure(figures.measure)
  const measure = useMeasureName(figures.measure)
  if (figures.total === 0n) return <NoProjects params={params} />
  const share = (key: string) => Number(figures.rowTotals.get(key) ?? 0n) / Number(figures.total)
  const columns = [{ label: t('axes', { axis: 'pillar' }) }, { label: measure, end: true }, { label: t('shares.share'), end: true }, { label: t('balance.bar') }]
  return (
    <>
      <Table label={t('balance.label', { measure })} columns={columns} fold="labels">
        {figures.rows.map(({ key, label }) => (
          <Row key={key}>
            <RowHead>
              <a href={projectHref(params, { pillar: [key] })}>{label ? t('balance.pillar', { number: key, name: label }) : t('notStated')}</a>
            </RowHead>
            <Cell label={measure} className="end num">
              {full(figures.rowTotals.get(key) ?? 0n)}
            </Cell>
            <Cell label={t('shares.share')} className="end num">
              {formatNumber(locale, share(key), { style: 'percent', maximumFractionDigits: 1 })}
            </Cell>
            <Cell label={t('balance.bar')}>
              <svg className="h-3 w-full rtl:-scale-x-100" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect className="heat-1" width="100" height="12" />
                <rect className="heat-4" width={Math.round(share(key) * 1000) / 10} height="12" />
              </svg>
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="legend">
        <span>{t(figures.measure ? 'balance.money' : 'balance.number')}</span>
      </p>
    </>
  )
}
