// Specimens of fields and of a whole form, which works and refuses, for the component page.
import { useTranslations } from 'next-intl'
import { ActionForm } from '../ui/action-form'
import { Checkbox, Choices } from '../ui/fields/choice'
import { PasswordField } from '../ui/fields/password-field'
import { SelectField } from '../ui/fields/select-field'
import { TextArea, TextField } from '../ui/fields/text-field'
import { FormChoices, FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { tryForm } from './actions'

const places = ['New York', 'Geneva', 'Vienna', 'Nairobi'].map((place) => ({ value: place, label: place }))

export function Fields() {
  const t = useTranslations('components')
  const ui = useTranslations('ui')
  return (
    <Section id="fields" title={t('names.fields')}>
      <TextField name="function" label={t('fields.function')} hint={t('fields.functionHint')} defaultValue={t('fields.functionValue')} />
      <TextField name="wrong" type="email" label={t('fields.email')} error={t('fields.emailError')} defaultValue="c.yuelan.example.org" />
      <SelectField name="station" label={t('fields.station')} options={places} empty={t('fields.stationEmpty')} optional={ui('optional')} />
      <TextField name="organization" label={t('fields.organization')} defaultValue="CTED" disabled />
      <PasswordField name="password" label={t('fields.password')} autoComplete="new-password" show={ui('show')} hide={ui('hide')} />
      <TextField name="code" label={t('fields.code')} className="code-input" dir="ltr" inputMode="numeric" autoComplete="off" defaultValue="482 917" />
      <TextArea name="note" label={t('fields.note')} optional={ui('optional')} rows={2} />
    </Section>
  )
}

function useLanguages() {
  return ['العربية', '中文', 'English'].map((label, at) => ({ value: String(at), label: <bdi>{label}</bdi> }))
}

export function ChoiceSpecimens() {
  const t = useTranslations('components.choices')
  const names = useTranslations('components.names')
  const channels = [
    { value: 'email', label: t('email') },
    { value: 'telephone', label: t('telephone'), hint: t('telephoneHint') },
  ]
  return (
    <Section id="choices" title={names('choices')}>
      <Choices kind="radio" name="channel" legend={t('single')} options={channels} chosen={['email']} />
      <Choices kind="checkbox" name="spoken" legend={t('several')} options={useLanguages()} error={t('severalError')} />
      <Checkbox name="away" label={t('away')} hint={t('awayHint')} defaultChecked />
    </Section>
  )
}

export function FormSpecimen() {
  const t = useTranslations('components')
  return (
    <Section id="form" title={t('names.form')}>
      <ActionForm action={tryForm} label={t('names.form')}>
        <FormText name="email" type="email" label={t('fields.email')} autoComplete="off" />
        <FormSelect name="place" label={t('fields.station')} options={places} empty={t('fields.stationEmpty')} />
        <FormChoices kind="checkbox" name="languages" legend={t('choices.several')} options={useLanguages()} />
        <p className="actions mt-4">
          <SubmitButton look="primary">{t('form.send')}</SubmitButton>
        </p>
      </ActionForm>
    </Section>
  )
}
