// The form of a project, new or known; all of it works without script.
import { useTranslations } from 'next-intl'
import type { AudienceChoices } from '@/lib/features/audience/queries/audience-choices'
import type { ProjectOptions } from '@/lib/features/projects/queries/edit-project'
import type { ProjectValues } from '@/lib/features/projects/queries/project-values'
import { projectStatuses } from '@/lib/features/projects/words'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { AudienceFields } from '../audience/audience-fields'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormArea, FormSelect, FormText, FormVersion } from '../ui/form-fields'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { ProjectFormRows } from './project-form-rows'

type Values = Pick<ProjectValues, 'fields' | 'rows'>
type Props = {
  action: FormAction
  label: string
  /** Which project; none for a new one. */
  known?: { id: string; version: number }
  values: Values
  options: ProjectOptions
  choices: AudienceChoices
  back: string
}

export function ProjectForm({ action, label, known, values, options, choices, back }: Props) {
  const t = useTranslations('project')
  return (
    <ActionForm action={action} label={label}>
      {known && (
        <>
          <input type="hidden" name="id" value={known.id} />
          <FormVersion version={known.version} />
        </>
      )}
      <WhatPart values={values} />
      <ProjectFormRows rows={values.rows} options={options} />
      <div className="form-part">
        <Section id="sharing" title={t('edit.sharing')}>
          <AudienceFields choices={choices} />
        </Section>
      </div>
      <div className="form-end">
        <SubmitButton look="primary">{t(known ? 'edit.save' : 'new.save')}</SubmitButton>
        <ButtonLink href={back}>{t('edit.cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }))

function WhatPart({ values: { fields } }: { values: Values }) {
  const t = useTranslations('project')
  const optional = t('edit.optional')
  const text = (name: string) => fields[name] ?? ''
  return (
    <div className="form-part">
      <Section id="what" title={t('about')}>
        <FormText name="title" label={t('fields', { field: 'title' })} defaultValue={text('title')} />
        <FormSelect name="lang" label={t('fields', { field: 'lang' })} hint={t('edit.langHint')} options={languages} defaultValue={text('lang')} />
        <FormArea name="description" label={t('fields', { field: 'description' })} optional={optional} rows={6} defaultValue={text('description')} />
        <FormText name="identifier" label={t('fields', { field: 'identifier' })} hint={t('identifier.hint')} optional={optional} dir="ltr" short defaultValue={text('identifier')} />
        <FormSelect name="status" label={t('fields', { field: 'status' })} options={projectStatuses.map((status) => ({ value: status, label: t('statuses', { status }) }))} defaultValue={text('status')} />
        <div className="field-row">
          <FormText name="startsOn" type="date" label={t('fields', { field: 'starts_on' })} optional={optional} defaultValue={text('startsOn')} />
          <FormText name="endsOn" type="date" label={t('fields', { field: 'ends_on' })} optional={optional} defaultValue={text('endsOn')} />
        </div>
      </Section>
    </div>
  )
}
