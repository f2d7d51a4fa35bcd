// The form of an entry, new or known. Its parts stand in entry-form-*.tsx; all of it works without script.
import { useTranslations } from 'next-intl'
import type { AudienceSizes } from '@/lib/features/directory/queries/audience-sizes'
import type { EntryOptions } from '@/lib/features/directory/queries/entry-options'
import type { ReachValue } from '@/lib/features/directory/queries/entry-values'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormVersion } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'
import { AbsencePart } from './entry-form-absence'
import { CoversPart } from './entry-form-covers'
import { PersonPart } from './entry-form-person'
import { PlacePart } from './entry-form-place'
import { ReachPart } from './entry-form-reach'

/** What the form begins with: a text, or codes, for each field by its name. */
export type Values = Readonly<Record<string, string | string[]>>
export type Part = { values: Values; options: EntryOptions }
type Props = Part & {
  action: FormAction
  label: string
  /** Whose entry; none for a new one. */
  known?: { id: string; version: number }
  reach: readonly ReachValue[]
  sizes: AudienceSizes
  back: string
}

/** The text with which a field begins. */
export const textOf = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

export function EntryForm({ action, label, known, values, reach, options, sizes, back }: Props) {
  const t = useTranslations('contact.edit')
  return (
    <ActionForm action={action} label={label}>
      {known && (
        <>
          <input type="hidden" name="id" value={known.id} />
          <FormVersion version={known.version} />
        </>
      )}
      <PersonPart values={values} options={options} />
      <PlacePart values={values} options={options} />
      <ReachPart values={values} reach={reach} sizes={sizes} />
      <CoversPart values={values} options={options} />
      <AbsencePart values={values} options={options} />
      <div className="form-end">
        <SubmitButton look="primary">{t(known ? 'save' : 'list')}</SubmitButton>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
        <span className="text-sm text-muted">{t('confirms')}</span>
      </div>
    </ActionForm>
  )
}
