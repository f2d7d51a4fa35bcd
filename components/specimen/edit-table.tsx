// The table of editable rows for the component page; its form refuses more than a hundred per cent, and keeps nothing.
import { useLocale, useTranslations } from 'next-intl'
import { activityStatuses } from '@/lib/features/activities/words'
import { pluralWords } from '@/lib/platform/i18n/plural-words'
import { ActionForm } from '../ui/action-form'
import { EditArea, EditSelect, EditText } from '../ui/edit-table/edit-cells'
import { EditRow } from '../ui/edit-table/edit-row'
import { SaveBar } from '../ui/edit-table/save-bar'
import { Section } from '../ui/section'
import { Cell, RowHead, RowLink, Table } from '../ui/table'
import { tryRows } from './actions'

const rows = [{ id: 'one', percent: '40' }, { id: 'two', percent: '110' }, { id: 'three', percent: '' }]

export function EditSpecimen() {
  const t = useTranslations('activity-views.rows')
  const locale = useLocale()
  const title = useTranslations('components.names')('editTable')
  const status = useTranslations('activity')
  const statuses = activityStatuses.map((one) => ({ value: one, label: status('statuses', { status: one }) }))
  const labels = { title: status('columns', { column: 'title' }), from: t('planned'), status: status('columns', { column: 'status' }), percent: t('percent_label'), words: t('words') }
  return (
    <Section id="edit-table" title={title}>
      <ActionForm action={tryRows} label={title} id="rows">
        <Table label={title} columns={Object.values(labels).map((label) => ({ label }))} fold="labels" className="edit-table">
          {rows.map(({ id, percent }, at) => {
            const cell = (field: string, label: string) => ({ name: `${id}-${field}`, label: t('cell', { field: label, title: `${title} ${at + 1}` }) })
            return (
              <EditRow key={id} id={id} span={5}>
                <RowHead>
                  <RowLink href="#edit-table">{`${title} ${at + 1}`}</RowLink> <b className="unsaved">{t('unsaved')}</b>
                </RowHead>
                <Cell label={labels.from}>
                  <EditText {...cell('from', labels.from)} type="date" dir="ltr" value="2026-11-28" />
                </Cell>
                <Cell label={labels.status}>
                  <EditSelect {...cell('status', labels.status)} options={statuses} value="IMPLEMENTATION" />
                </Cell>
                <Cell label={labels.percent}>
                  <EditText {...cell('percent', labels.percent)} inputMode="numeric" dir="ltr" className="percent" value={percent} />
                </Cell>
                <Cell label={labels.words}>
                  <EditArea {...cell('words', labels.words)} value="" />
                </Cell>
              </EditRow>
            )
          })}
        </Table>
        <SaveBar save={t('save')} changed={pluralWords(locale, (count) => t('saveCount', { count }))} undo={t('undo')} />
      </ActionForm>
    </Section>
  )
}
