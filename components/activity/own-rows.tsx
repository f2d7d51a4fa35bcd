// "My organization's rows": a table whose cells are fields of one form. Works as a plain form; the save bar counts where script runs.
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { EditArea, EditKept, EditSelect, EditText } from '@/components/ui/edit-table/edit-cells'
import { EditRow } from '@/components/ui/edit-table/edit-row'
import { SaveBar } from '@/components/ui/edit-table/save-bar'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import { MarkingLabel } from '@/components/ui/marking/marking-label'
import { Cell, RowHead, RowLink, Table } from '@/components/ui/table'
import { Written } from '@/components/ui/text'
import type { OwnRow } from '@/lib/features/activities/queries/own-rows'
import type { RowField } from '@/lib/features/activities/row-input'
import { activityStatuses } from '@/lib/features/activities/words'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { formatAge } from '@/lib/platform/i18n/format'
import { pluralWords } from '@/lib/platform/i18n/plural-words'
import { Where } from './activity-where'

type Props = { rows: readonly OwnRow[]; action: FormAction; list: string; now: Date }
const columns = ['title', 'planned', 'actual', 'status', 'percent_label', 'words', 'updated'] as const
type Column = (typeof columns)[number]

export function OwnRows({ rows, action, list, now }: Props) {
  const t = useTranslations('activity-views')
  const label = useColumnLabel()
  const locale = useLocale()
  return (
    <ActionForm action={action} label={t('rows.label')}>
      <input type="hidden" name="list" value={list} />
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('rows.label')}>
        <Table label={t('rows.label')} columns={columns.map((column) => ({ label: label(column) }))} fold="labels" className="edit-table">
          {rows.map((row) => (
            <OwnRowLine key={row.id} row={row} now={now} />
          ))}
        </Table>
      </div>
      <SaveBar save={t('rows.save')} changed={pluralWords(locale, (count) => t('rows.saveCount', { count }))} undo={t('rows.undo')} />
    </ActionForm>
  )
}

function useColumnLabel(): (column: Column) => string {
  const t = useTranslations('activity')
  const views = useTranslations('activity-views')
  return (column) => (column === 'title' || column === 'status' || column === 'updated' ? t('columns', { column }) : views(`rows.${column}`))
}

function OwnRowLine({ row, now }: { row: OwnRow; now: Date }) {
  const t = useTranslations('activity')
  const views = useTranslations('activity-views')
  const label = useColumnLabel()
  const locale = useLocale()
  const cell = (name: RowField, field: string) => ({ name: `${row.id}-${name}`, label: views('rows.cell', { field, title: row.title }), value: row.texts[name] })
  const days = (column: 'planned' | 'actual') => (
    <Cell label={label(column)}>
      <span className="pair">
        <EditText {...cell(`${column}StartsOn`, views('rows.from', { column: label(column) }))} type="date" dir="ltr" />
        <EditText {...cell(`${column}EndsOn`, views('rows.to', { column: label(column) }))} type="date" dir="ltr" />
      </span>
    </Cell>
  )
  return (
    <EditRow id={row.id} span={columns.length}>
      <RowHead>
        <EditKept name={`${row.id}-version`} value={String(row.version)} />
        <EditKept name={`${row.id}-was`} value={row.was} />
        <RowLink href={`/activities/${row.id}`}>
          <Written lang={row.lang}>{row.title}</Written>
        </RowLink>{' '}
        {row.sample && <Badge>{t('sample')}</Badge>}
        <span className="second">
          <MarkingLabel marking={row.marking} /> {row.owner} · <Where row={row} /> <b className="unsaved">{views('rows.unsaved')}</b>
        </span>
      </RowHead>
      {days('planned')}
      {days('actual')}
      <Cell label={label('status')}>
        <EditSelect {...cell('status', label('status'))} options={activityStatuses.map((status) => ({ value: status, label: t('statuses', { status }) }))} />
      </Cell>
      <Cell label={label('percent_label')}>
        <EditText {...cell('progressPercent', label('percent_label'))} inputMode="numeric" dir="ltr" className="percent" />
      </Cell>
      <Cell label={label('words')}>
        <EditArea {...cell('progressText', label('words'))} />
      </Cell>
      <Cell label={label('updated')} className="fit">
        <Freshness level={row.stale ? 'hollow' : freshnessOf(row.updatedAt, now)}>{formatAge(locale, row.updatedAt, now)}</Freshness>
      </Cell>
    </EditRow>
  )
}
