// The plain fields of an activity's form, part by part.
import { useTranslations } from 'next-intl'
import type { ActivityOptions } from '@/lib/features/activities/queries/edit-activity'
import { activityStatuses, activityTypes, rhythms } from '@/lib/features/activities/words'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { FormArea, FormSelect, FormText } from '../../ui/form-fields'

type Fields = Readonly<Record<string, string>>
type Props = { fields: Fields; options: ActivityOptions }

const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }))

export function WhatFields({ fields, options }: Props) {
  const t = useTranslations('activity')
  const optional = t('edit.optional')
  const text = (name: string) => fields[name] ?? ''
  const pillars = options.pillars.map(({ value, label }) => ({ value, label: t('pillar', { number: value, name: label }) }))
  return (
    <>
      <FormText name="title" label={t('fields', { field: 'title' })} defaultValue={text('title')} />
      <FormSelect name="lang" label={t('fields', { field: 'lang' })} hint={t('edit.langHint')} options={languages} defaultValue={text('lang')} />
      <FormSelect name="type" label={t('fields', { field: 'type' })} options={activityTypes.map((type) => ({ value: type, label: t('types', { type }) }))} defaultValue={text('type')} />
      <FormArea name="description" label={t('fields', { field: 'description' })} optional={optional} rows={5} defaultValue={text('description')} />
      <FormSelect name="groupId" label={t('fields', { field: 'group_id' })} optional={optional} options={options.groups} empty={t('notStated')} defaultValue={text('groupId')} />
      <FormSelect name="pillar" label={t('fields', { field: 'pillar' })} optional={optional} options={pillars} empty={t('notStated')} defaultValue={text('pillar')} />
      <FormSelect name="contactId" label={t('fields', { field: 'contact_id' })} hint={t('contact.hint')} optional={optional} options={options.contacts} empty={t('notStated')} defaultValue={text('contactId')} />
    </>
  )
}

const days = [
  ['plannedStartsOn', 'planned_starts_on', 'plannedEndsOn', 'planned_ends_on'],
  ['actualStartsOn', 'actual_starts_on', 'actualEndsOn', 'actual_ends_on'],
] as const

export function DateFields({ fields }: Pick<Props, 'fields'>) {
  const t = useTranslations('activity')
  const optional = t('edit.optional')
  return days.map(([from, fromWord, until, untilWord]) => (
    <div key={from} className="field-row">
      <FormText name={from} type="date" label={t('fields', { field: fromWord })} optional={optional} defaultValue={fields[from] ?? ''} />
      <FormText name={until} type="date" label={t('fields', { field: untilWord })} optional={optional} defaultValue={fields[until] ?? ''} />
    </div>
  ))
}

export function ProgressFields({ fields }: Props) {
  const t = useTranslations('activity')
  const optional = t('edit.optional')
  const text = (name: string) => fields[name] ?? ''
  return (
    <>
      <FormSelect name="status" label={t('fields', { field: 'status' })} options={activityStatuses.map((status) => ({ value: status, label: t('statuses', { status }) }))} defaultValue={text('status')} />
      <FormArea name="progressText" label={t('fields', { field: 'progress_text' })} optional={optional} rows={3} defaultValue={text('progressText')} />
      <div className="field-row">
        <FormText name="progressPercent" label={t('fields', { field: 'progress_percent' })} optional={optional} dir="ltr" inputMode="numeric" short defaultValue={text('progressPercent')} />
        <FormText name="participants" label={t('fields', { field: 'participants' })} optional={optional} dir="ltr" inputMode="numeric" short defaultValue={text('participants')} />
      </div>
      <FormSelect name="rhythm" label={t('fields', { field: 'rhythm' })} hint={t('progress.rhythmHint')} options={rhythms.map((rhythm) => ({ value: rhythm, label: t('rhythms', { rhythm }) }))} defaultValue={text('rhythm')} />
    </>
  )
}
