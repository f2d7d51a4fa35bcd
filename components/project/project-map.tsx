// Where the projects are: a map, the ranking beside it, and all of the same figures as a table behind a link.
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { WorldMap, type MapMark } from '@/components/ui/map/world-map'
import { classesOf } from '@/components/ui/matrix/classes'
import { MatrixKey } from '@/components/ui/matrix/matrix'
import type { MapRow, ProjectMap } from '@/lib/features/projects/queries/project-map'
import { projectHref, type ProjectParams } from '@/lib/features/projects/search-params'
import { everyLand, landOf, mapSize, middleOf, placeOf } from '@/lib/platform/geography/world'
import { NoProjects } from './project-results'
import { useFigure, useMeasureName } from './project-measure'

type Props = { found: ProjectMap; params: ProjectParams; whole: boolean }
const ranked = 6

/** `whole`: the table alone, with every country. */
export function ProjectMapView({ found, params, whole }: Props) {
  const t = useTranslations('project')
  const { short, full } = useFigure(found.measure)
  const measure = useMeasureName(found.measure)
  if (found.total === 0n) return <NoProjects params={params} />
  const classes = classesOf(found.rows.map(({ value }) => Number(value)))
  const mark = ({ alpha2, m49, name, latitude, longitude, value }: MapRow): MapMark => {
    const land = landOf(m49)
    const capital = latitude !== null && longitude !== null ? placeOf(longitude, latitude) : null
    const dot = !land || land.small ? (capital ?? middleOf(m49)) : null
    return { key: alpha2, shape: land?.shape ?? null, dot, at: dot ?? middleOf(m49), label: `${name}: ${full(value)}`, short: `${name} ${short(value)}`, shade: classes.shadeOf(Number(value)), href: projectHref(params, { country: [alpha2] }) }
  }
  const marks = found.rows.map(mark).filter(({ shape, dot }) => shape !== null || dot !== null)
  const notes = (
    <MatrixKey label={measure} bounds={classes.bounds.map(([from, to]) => [short(BigInt(from)), short(BigInt(to))])}>
      {t(found.measure ? 'map.money' : 'map.number')} {found.notStated > 0n && t('map.notStated', { figure: full(found.notStated) })}
    </MatrixKey>
  )
  const table = <Ranking rows={whole ? found.rows : found.rows.slice(0, ranked)} params={params} measure={measure} full={full} />
  const heading = t('map.countries', { count: found.rows.length })
  if (whole) {
    return (
      <Section id="where" title={t('map.title')} count={heading} link={<a href={projectHref(params, {}, '/projects/map')}>{t('map.back')}</a>}>
        {table}
        {notes}
      </Section>
    )
  }
  return (
    <Section id="where" title={t('map.title')} count={heading}>
      <div className="record">
        <div className="min-w-0">
          <WorldMap label={t('map.label', { measure })} size={mapSize} lands={everyLand} marks={marks} note={t('map.disclaimer')} />
          {notes}
        </div>
        <div>
          {table}
          <p className="text-sm">
            <a href={`${projectHref(params, {}, '/projects/map')}${projectHref(params).includes('?') ? '&' : '?'}as=table`}>{t('map.all', { count: found.rows.length })}</a>
          </p>
        </div>
      </div>
    </Section>
  )
}

function Ranking({ rows, params, measure, full }: { rows: readonly MapRow[]; params: ProjectParams; measure: string; full: (value: bigint) => string }) {
  const t = useTranslations('project')
  return (
    <Table label={t('map.label', { measure })} columns={[{ label: t('shares.country') }, { label: measure, end: true }]} fold="ends">
      {rows.map(({ alpha2, name, value }) => (
        <Row key={alpha2}>
          <RowHead>
            <RowLink href={projectHref(params, { country: [alpha2] })}>{name}</RowLink>
          </RowHead>
          <Cell label={measure} className="end num">
            {full(value)}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
