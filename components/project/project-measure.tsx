// What is shown, chosen by a form of its own: projects, or money of one kind in one currency.
import { useLocale, useTranslations } from 'next-intl'
import { crossings, facets, type Measure, type ProjectParams } from '@/lib/features/projects/search-params'
import { formatMoney, formatMoneyShort, formatNumber } from '@/lib/platform/i18n/format'
import type { AmountKind } from '@/lib/features/projects/words'
import { Button } from '../ui/button'

type Props = { action: string; params: ProjectParams; measures: readonly { kind: AmountKind | string; currency: string }[]; crossed?: boolean }

/** `crossed`: with the choice of what is crossed with what. */
export function MeasureForm({ action, params, measures, crossed }: Props) {
  const t = useTranslations('project')
  const chosen = params.show && !measures.some(({ kind, currency }) => `${kind}-${currency}` === params.show) ? [params.show] : []
  const options = [...measures.map(({ kind, currency }) => `${kind}-${currency}`), ...chosen]
  return (
    <form method="get" action={action} className="filters no-print" aria-label={t('show.label')}>
      {params.q && <input type="hidden" name="q" value={params.q} />}
      {facets.flatMap((facet) => params[facet].map((value) => <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />))}
      {crossed && (
        <label className="with-icon">
          {t('show.by')}
          <select name="by" defaultValue={params.by ?? crossings[0]}>
            {crossings.map((one) => (
              <option key={one} value={one}>
                {t('crossings', { by: one.replace('-', '_') })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="with-icon">
        {t('show.what')}
        <select name="show" defaultValue={params.show ?? ''}>
          <option value="">{t('show.number')}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {t('show.money', { kind: one.split('-')[0] ?? '', currency: one.split('-')[1] ?? '' })}
            </option>
          ))}
        </select>
      </label>
      <Button>{t('show.action')}</Button>
    </form>
  )
}

/** How a figure is written: `short` for a cell, whose currency stands beside the table. */
export function useFigure(measure: Measure): { short: (value: bigint) => string; full: (value: bigint) => string } {
  const locale = useLocale()
  const number = (value: bigint) => formatNumber(locale, Number(value))
  if (!measure) return { short: number, full: number }
  return { short: (value) => formatMoneyShort(locale, value, measure.currency), full: (value) => formatMoney(locale, value, measure.currency) }
}

/** All of what is shown, in one figure. */
export function MeasureTotal({ figures: { measure, total } }: { figures: { measure: Measure; total: bigint } }) {
  const { full } = useFigure(measure)
  return (
    <>
      {useMeasureName(measure)} {full(total)}
    </>
  )
}

/** What the figures are: "Projects", or "Budget, USD". */
export function useMeasureName(measure: Measure): string {
  const t = useTranslations('project')
  return measure ? t('show.money', measure) : t('show.number')
}
