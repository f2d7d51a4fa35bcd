// The form of an activity, new or known; all of it works without script.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ActivityValues } from '@/lib/features/activities/queries/activity-values'
import type { ActivityOptions } from '@/lib/features/activities/queries/edit-activity'
import { scopes } from '@/lib/features/activities/words'
import type { AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { AudienceFields } from '../../audience/audience-fields'
import { ActionForm } from '../../ui/action-form'
import { ButtonLink } from '../../ui/button'
import { FormSelect, FormVersion } from '../../ui/form-fields'
import { Section } from '../../ui/section'
import { SubmitButton } from '../../ui/submit-button'
import { ActivityFormRows } from './activity-form-rows'
import { DateFields, ProgressFields, WhatFields } from './activity-form-fields'

type Values = Pick<ActivityValues, 'fields' | 'rows'>
type Props = {
  action: FormAction
  label: string
  /** Which activity; none for a new one. */
  known?: { id: string; version: number }
  values: Values
  options: ActivityOptions
  choices: AudienceChoices
  back: string
}

export function ActivityForm({ action, label, known, values, options, choices, back }: Props) {
  const t = useTranslations('activity')
  return (
    <ActionForm action={action} label={label}>
      {known && (
        <>
          <input type="hidden" name="id" value={known.id} />
          <FormVersion version={known.version} />
        </>
      )}
      <Part id="what" title={t('about')}>
        <WhatFields fields={values.fields} options={options} />
      </Part>
      <Part id="edit-partners" title={t('partners.title')} hint={t('partners.hint')}>
        <FormSelect name="leadId" label={t('fields', { field: 'lead' })} options={options.organizations} empty={t('edit.choose')} defaultValue={values.fields['leadId'] ?? ''} />
        <ActivityFormRows name="partner" values={values} options={options} />
      </Part>
      <Part id="edit-where" title={t('where.title')} hint={t('where.hint')}>
        <FormSelect name="scope" label={t('fields', { field: 'scope' })} options={scopes.map((scope) => ({ value: scope, label: t('scopes', { scope }) }))} defaultValue={values.fields['scope'] ?? ''} />
        <ActivityFormRows name="country" values={values} options={options} />
        <ActivityFormRows name="region" values={values} options={options} />
        <ActivityFormRows name="theme" values={values} options={options} />
      </Part>
      <Part id="edit-dates" title={t('dates.title')}>
        <DateFields fields={values.fields} />
      </Part>
      <Part id="edit-progress" title={t('progress.title')}>
        <ProgressFields fields={values.fields} options={options} />
      </Part>
      <Part id="sharing" title={t('edit.sharing')}>
        <AudienceFields choices={choices} />
      </Part>
      <div className="form-end">
        <SubmitButton look="primary">{t(known ? 'edit.save' : 'new.save')}</SubmitButton>
        <ButtonLink href={back}>{t('edit.cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

function Part({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <div className="form-part">
      <Section id={id} title={title}>
        {hint && <p className="hint">{hint}</p>}
        {children}
      </Section>
    </div>
  )
}
