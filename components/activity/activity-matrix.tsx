// Who × where, or any other two sides: how many activities, each cell the list that it counted.
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { classesOf } from '@/components/ui/matrix/classes'
import { Matrix, MatrixKey, type MatrixCell, type MatrixHead } from '@/components/ui/matrix/matrix'
import { axes, narrowed, type Axis, type Crossed } from '@/lib/features/activities/matrix-params'
import type { FigureHead, Figures } from '@/lib/features/activities/queries/activity-figures'
import { activityHref, facets, type ActivityParams } from '@/lib/features/activities/search-params'
import { activityStatuses } from '@/lib/features/activities/words'
import { formatNumber } from '@/lib/platform/i18n/format'
import { Applied } from './activity-filters'
import { NoActivities } from './activity-results'
import { ExportLinks } from './export-links'

type Props = { figures: Figures; params: ActivityParams; crossed: Crossed }

export function ActivityMatrix({ figures, params, crossed: { rows, columns } }: Props) {
  const t = useTranslations('activity-views')
  const locale = useLocale()
  const words = useHeadWords()
  const classes = classesOf([...figures.cells.values()])
  const text = (value: number) => formatNumber(locale, value)
  const texts = (totals: ReadonlyMap<string, number>) => new Map([...totals].map(([key, value]): [string, string] => [key, text(value)]))
  const list = (keys: Partial<Record<Axis, string>>) => activityHref(params, narrowed(keys))
  const head = (axis: Axis) => (one: FigureHead): MatrixHead => ({ key: one.key, label: words(one), href: list({ [axis]: one.key }) })
  const cells = new Map(
    [...figures.cells].map(([place, value]): [string, MatrixCell] => {
      const [row = '', column = ''] = place.split(' ')
      return [place, { text: text(value), shade: classes.shadeOf(value), href: list({ [rows]: row, [columns]: column }) }]
    }),
  )
  if (figures.total === 0) return <NoActivities params={params} />
  const label = t('matrix.label', { rows: t('matrix.axes', { axis: rows }), columns: t('matrix.axes', { axis: columns }) })
  return (
    <>
      <Matrix label={label} corner={t('matrix.axes', { axis: rows })} rows={figures.rows.map(head(rows))} columns={figures.columns.map(head(columns))} cells={cells} totals={{ rows: texts(figures.rowTotals), columns: texts(figures.columnTotals), all: text(figures.total) }} total={t('matrix.total')} />
      <MatrixKey label={t('matrix.activities')} bounds={classes.bounds.map(([from, to]) => [text(from), text(to)])}>
        {t('matrix.counted')}
      </MatrixKey>
    </>
  )
}

function useHeadWords(): (head: FigureHead) => string {
  const t = useTranslations('activity')
  return ({ key, label }) => {
    const status = activityStatuses.find((known) => known === key)
    return label ?? (status ? t('statuses', { status }) : t('notStated'))
  }
}

type Total = { total: number; params: ActivityParams; names: ReadonlyMap<string, string>; crossed: Crossed }

/** How many are counted, and under which filters. */
export function MatrixApplied({ total, params, names, crossed }: Total) {
  const t = useTranslations('activity')
  return (
    <Applied total={t('count', { count: total })} params={params} names={names} path="/activities/matrix" more={crossed}>
      <ExportLinks params={params} />
    </Applied>
  )
}

/** Which two sides, chosen by a form of its own that keeps the filters. */
export function CrossForm({ params, crossed }: { params: ActivityParams; crossed: Crossed }) {
  const t = useTranslations('activity-views')
  return (
    <form className="filters" method="get" action="/activities/matrix" aria-label={t('matrix.form')}>
      {params.q && <input type="hidden" name="q" value={params.q} />}
      {facets.flatMap((facet) => params[facet].map((value) => <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />))}
      {(['rows', 'columns'] as const).map((side) => (
        <label key={side} className="flex items-center gap-2">
          {t(`matrix.${side}`)}
          <select name={side} defaultValue={crossed[side]}>
            {axes.map((axis) => (
              <option key={axis} value={axis}>
                {t('matrix.axes', { axis })}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button type="submit">{t('matrix.show')}</Button>
    </form>
  )
}
