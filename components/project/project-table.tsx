// The projects as a table: what and by whom, how far, where and on what, from when until when, with what money.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { MarkingLabel } from '@/components/ui/marking/marking-label'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Code, Written } from '@/components/ui/text'
import type { ProjectRow } from '@/lib/features/projects/queries/list/project-row'
import { orderOf, projectHref, type ProjectParams, type Sort } from '@/lib/features/projects/search-params'
import { listSeparator } from '@/lib/platform/i18n/format'
import { Amounts, ProjectState, usePeriod } from './project-words'

type Props = { rows: readonly ProjectRow[]; params: ProjectParams }

export function ProjectTable({ rows, params }: Props) {
  const t = useTranslations('project')
  const sorted = (column: 'title' | 'starts') => {
    const order = orderOf(params)
    const back: Sort = `-${column}`
    const shown = order === column ? ('ascending' as const) : order === back ? ('descending' as const) : undefined
    return { label: t('columns', { column }), sort: { href: projectHref(params, { sort: order === column ? back : column }), order: shown } }
  }
  const columns = [sorted('title'), { label: t('columns', { column: 'status' }) }, { label: t('columns', { column: 'where' }) }, sorted('starts'), { label: t('columns', { column: 'budget' }), end: true }]
  return (
    <Table label={t('label')} columns={columns} fold="labels" sticky>
      {rows.map((row) => (
        <ProjectLine key={row.id} row={row} link />
      ))}
    </Table>
  )
}

export function ProjectLine({ row, link = false }: { row: ProjectRow; link?: boolean }) {
  const t = useTranslations('project')
  const period = usePeriod()
  const title: ReactNode = <Written lang={row.lang}>{row.title}</Written>
  return (
    <Row>
      <RowHead>
        {link ? <RowLink href={`/projects/${row.id}`}>{title}</RowLink> : <b>{title}</b>} {row.sample && <Badge>{t('sample')}</Badge>}
        <span className="second">
          {row.owner} {row.identifier && <Code>{row.identifier}</Code>} <MarkingLabel marking={row.marking} />
        </span>
      </RowHead>
      <Cell label={t('columns', { column: 'status' })} className="fit">
        <ProjectState status={row.status} />
      </Cell>
      <Cell label={t('columns', { column: 'where' })}>
        <Some names={row.countries} none={t('noCountry')} />
        <span className="second">
          <Some names={row.themes} none="" />
        </span>
      </Cell>
      <Cell label={t('columns', { column: 'starts' })}>{period(row.startsOn, row.endsOn)}</Cell>
      <Cell label={t('columns', { column: 'budget' })} className="end">
        <Amounts amounts={row.budget} />
      </Cell>
    </Row>
  )
}

const shown = 3

/** The greatest shares by name; how many more there are. */
function Some({ names, none }: { names: readonly string[]; none: string }) {
  const t = useTranslations('project')
  const separator = listSeparator(useLocale())
  if (names.length === 0) return none
  const rest = names.length - shown
  return names.slice(0, shown).join(separator) + (rest > 0 ? ` ${t('more', { count: rest })}` : '')
}
