// The activities as a table: what and by whom, and the columns that the reader chose.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { MarkingLabel } from '@/components/ui/marking/marking-label'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Written } from '@/components/ui/text'
import type { ActivityRow } from '@/lib/features/activities/queries/list/activity-row'
import { activityHref, orderOf, shownColumns, type ActivityParams, type Column, type Sort } from '@/lib/features/activities/search-params'
import { cells, numbers } from './activity-cells'

type Props = { rows: readonly ActivityRow[]; params: ActivityParams; now: Date }

const sortable = ['title', 'starts', 'updated'] as const
type Sortable = (typeof sortable)[number]

export function ActivityTable({ rows, params, now }: Props) {
  const t = useTranslations('activity')
  const shown = shownColumns(params)
  const sorted = (column: Sortable) => {
    const order = orderOf(params)
    const back: Sort = `-${column}`
    const next = order === column ? back : column
    const direction = order === column ? ('ascending' as const) : order === back ? ('descending' as const) : undefined
    return { label: t('columns', { column }), sort: { href: activityHref(params, { sort: next }), order: direction } }
  }
  const head = (column: Column) => {
    const by = sortable.find((one) => one === column)
    return by ? sorted(by) : { label: t('columns', { column }), end: numbers.includes(column) }
  }
  return (
    <Table label={t('label')} columns={[sorted('title'), ...shown.map(head)]} fold="labels" sticky>
      {rows.map((row) => (
        <ActivityLine key={row.id} row={row} columns={shown} now={now} link />
      ))}
    </Table>
  )
}

export function ActivityLine({ row, columns, now, link = false }: { row: ActivityRow; columns: readonly Column[]; now: Date; link?: boolean }) {
  const t = useTranslations('activity')
  const title: ReactNode = <Written lang={row.lang}>{row.title}</Written>
  return (
    <Row>
      <RowHead>
        {link ? <RowLink href={`/activities/${row.id}`}>{title}</RowLink> : <b>{title}</b>} {row.sample && <Badge>{t('sample')}</Badge>}
        <span className="second inline-list">
          <span>{row.owner}</span> {!columns.includes('type') && <span>{t('types', { type: row.type })}</span>} <MarkingLabel marking={row.marking} />
        </span>
      </RowHead>
      {columns.map((column) => {
        const Content = cells[column]
        return (
          <Cell key={column} label={t('columns', { column })} className={numbers.includes(column) ? 'end' : column === 'status' ? 'fit' : undefined}>
            <Content row={row} now={now} />
          </Cell>
        )
      })}
    </Row>
  )
}
