import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EventOptions } from '@/lib/features/calendar/queries/edit-event'
import type { EventValues } from '@/lib/features/calendar/queries/event-values'
import { FormRows } from '../ui/form-rows'
import { FormSelect, FormText } from '../ui/form-fields'
import { Part } from './event-form'

type Props = { values: Pick<EventValues, 'fields' | 'rows'>; options: EventOptions; children: ReactNode }

/** Where, on what and by whom; `children` stand under the countries. */
export function EventFormWhere({ values: { fields, rows }, options, children }: Props) {
  const t = useTranslations('event')
  const optional = t('edit.optional')
  const text = (name: string) => fields[name] ?? ''
  // The number stays open for the rows, which the browser counts.
  const words = (name: 'country' | 'theme') => ({ legend: t('rows.number', { name, number: '{number}' }), remove: t('rows.remove') })
  const empty = t('edit.choose')
  return (
    <>
      <Part id="where" title={t('where.title')}>
        <FormText name="place" label={t('where.place')} optional={optional} defaultValue={text('place')} />
        <FormText name="onlineUrl" type="url" label={t('where.online')} hint={t('where.onlineHint')} optional={optional} dir="ltr" defaultValue={text('onlineUrl')} />
        <h3 className="mt-4">{t('where.countries')}</h3>
        <FormRows name="country" rows={rows.country} words={words('country')} spare={2} parts={[{ part: 'code', label: t('rows.country'), options: options.countries, empty }]} />
        {children}
        <h3 className="mt-4">{t('where.themes')}</h3>
        <FormRows name="theme" rows={rows.theme} words={words('theme')} spare={2} parts={[{ part: 'code', label: t('rows.theme'), options: options.themes, empty }]} />
      </Part>
      <Part id="by-whom" title={t('organizer.title')}>
        <FormSelect name="organizerId" label={t('organizer.label')} options={options.organizations} defaultValue={text('organizerId')} />
        <FormSelect name="groupId" label={t('organizer.group')} optional={optional} options={options.groups} empty={t('organizer.noGroup')} defaultValue={text('groupId')} />
      </Part>
    </>
  )
}
