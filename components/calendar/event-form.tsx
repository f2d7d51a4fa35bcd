// The form of an event, new or known; all of it works without script.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { tellCollisions } from '@/lib/features/calendar/actions'
import type { EventOptions } from '@/lib/features/calendar/queries/edit-event'
import type { EventValues } from '@/lib/features/calendar/queries/event-values'
import { busyAudiences, eventKinds, eventStates } from '@/lib/features/calendar/words'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { AudienceFields } from '../audience/audience-fields'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormArea, FormChoices, FormSelect, FormText, FormVersion } from '../ui/form-fields'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { EventCollisions } from './event-collisions'
import { EventFormTimes } from './event-form-times'
import { EventFormWhere } from './event-form-where'

type Values = Pick<EventValues, 'fields' | 'rows'>
type Props = {
  action: FormAction
  label: string
  /** Which event; none for a new one. */
  known?: { id: string; version: number }
  values: Values
  options: EventOptions
  choices: AudienceChoices
  back: string
}

export function EventForm({ action, label, known, values, options, choices, back }: Props) {
  const t = useTranslations('event')
  return (
    <ActionForm action={action} label={label}>
      {known && (
        <>
          <input type="hidden" name="id" value={known.id} />
          <FormVersion version={known.version} />
        </>
      )}
      <WhatPart values={values} />
      <EventFormTimes fields={values.fields} />
      <EventFormWhere values={values} options={options}>
        <EventCollisions tell={tellCollisions} says={t('collision.unknown')} button={t('collision.check')} label={t('collision.title')} />
      </EventFormWhere>
      <Part id="sharing" title={t('edit.sharing')}>
        <AudienceFields choices={choices} />
      </Part>
      <BusyPart values={values} options={options} />
      <div className="form-end">
        <SubmitButton look="primary">{t(known ? 'edit.save' : 'new.save')}</SubmitButton>
        <ButtonLink href={back}>{t('edit.cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="form-part">
      <Section id={id} title={title}>
        {children}
      </Section>
    </div>
  )
}

const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }))

function WhatPart({ values: { fields } }: { values: Values }) {
  const t = useTranslations('event')
  const text = (name: string) => fields[name] ?? ''
  return (
    <Part id="what" title={t('edit.what')}>
      <FormText name="title" label={t('fields', { field: 'title' })} defaultValue={text('title')} />
      <div className="field-row">
        <FormSelect name="kind" label={t('fields', { field: 'kind' })} options={eventKinds.map((kind) => ({ value: kind, label: t('kinds', { kind }) }))} defaultValue={text('kind')} />
        <FormSelect name="state" label={t('fields', { field: 'state' })} options={eventStates.map((state) => ({ value: state, label: t('states', { state }) }))} defaultValue={text('state')} />
      </div>
      <FormArea name="description" label={t('fields', { field: 'description' })} optional={t('edit.optional')} rows={5} defaultValue={text('description')} />
      <FormSelect name="lang" label={t('fields', { field: 'lang' })} hint={t('edit.langHint')} options={languages} defaultValue={text('lang')} />
    </Part>
  )
}

function BusyPart({ values: { fields }, options }: Pick<Props, 'options'> & { values: Values }) {
  const t = useTranslations('event.busy')
  const whom = ['', ...busyAudiences].map((value) => ({ value, label: t('choices', { whom: value || 'NOBODY' }) }))
  return (
    <Part id="busy" title={t('title')}>
      <FormChoices kind="radio" name="busyFor" legend={t('label')} hint={t('hint')} options={whom} chosen={[fields['busyFor'] ?? '']} />
      <FormSelect name="busyContactId" label={t('contact')} hint={t('contactHint')} options={options.contacts} defaultValue={fields['busyContactId'] || (options.contacts[0]?.value ?? '')} />
    </Part>
  )
}
