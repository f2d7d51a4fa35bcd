// Who × where, what × where, pillar × year: by number, or by money of one currency.
import { useTranslations } from 'next-intl'
import { classesOf } from '@/components/ui/matrix/classes'
import { Matrix, MatrixKey, type MatrixCell, type MatrixHead } from '@/components/ui/matrix/matrix'
import type { FigureHead, Figures } from '@/lib/features/projects/queries/project-figures'
import { crossings, projectHref, type Crossing, type ProjectParams } from '@/lib/features/projects/search-params'
import { NoProjects } from './project-results'
import { useFigure, useMeasureName } from './project-measure'

type Axis = 'theme' | 'organization' | 'pillar' | 'region' | 'year'
const axes: Record<Crossing, readonly [Axis, Axis]> = { 'theme-region': ['theme', 'region'], 'organization-region': ['organization', 'region'], 'pillar-year': ['pillar', 'year'] }
export const crossingOf = ({ by }: ProjectParams): Crossing => by ?? crossings[0]
export const axesOf = (params: ProjectParams): readonly [Axis, Axis] => axes[crossingOf(params)]

export function ProjectMatrix({ figures, params }: { figures: Figures; params: ProjectParams }) {
  const t = useTranslations('project')
  const { short } = useFigure(figures.measure)
  const measure = useMeasureName(figures.measure)
  const [rowAxis, columnAxis] = axesOf(params)
  if (figures.total === 0n) return <NoProjects params={params} />
  const classes = classesOf([...figures.cells.values()].map(Number))
  const narrowed = (axis: Axis, key: string): Partial<ProjectParams> => ({ [axis]: [key], ...(axis === 'organization' && { role: params.role.length > 0 ? params.role : ['IMPLEMENTING'] }) })
  const head = (axis: Axis) => ({ key, label }: FigureHead): MatrixHead => ({ key, label: label ?? t('notStated'), href: projectHref(params, narrowed(axis, key)) })
  const cells = new Map(
    [...figures.cells].map(([place, value]): [string, MatrixCell] => {
      const [row = '', column = ''] = place.split(' ')
      return [place, { text: short(value), shade: classes.shadeOf(Number(value)), href: projectHref(params, { ...narrowed(rowAxis, row), ...narrowed(columnAxis, column) }) }]
    }),
  )
  const texts = (totals: ReadonlyMap<string, bigint>) => new Map([...totals].map(([key, value]): [string, string] => [key, short(value)]))
  const label = t('matrix.label', { measure, crossing: t('crossings', { by: crossingOf(params).replace('-', '_') }) })
  return (
    <>
      <Matrix label={label} corner={t('axes', { axis: rowAxis })} rows={figures.rows.map(head(rowAxis))} columns={figures.columns.map(head(columnAxis))} cells={cells} totals={{ rows: texts(figures.rowTotals), columns: texts(figures.columnTotals), all: short(figures.total) }} total={t('matrix.total')} />
      <MatrixKey label={measure} bounds={classes.bounds.map(([from, to]) => [short(BigInt(from)), short(BigInt(to))])}>
        {figures.measure ? `${t('matrix.money', { currency: figures.measure.currency })} ${t('matrix.split', { by: crossingOf(params).replace('-', '_') })}` : t('matrix.number')}
      </MatrixKey>
    </>
  )
}
