'use client'
// <ActionForm action={saveContact} label={t('edit.title')}>…fields…<SubmitButton>{t('save')}</SubmitButton></ActionForm>
// The one form that writes. Works without JavaScript; after a refusal it shows the error summary, and the fields inside
// (FormText, FormPassword, FormArea, FormSelect, FormChoices, FormCheckbox from form-fields.tsx) show their error and what was typed.
import { createContext, use, useActionState, type ReactNode } from 'react'
import { idle, type FormAction, type FormState } from '@/lib/platform/forms/form-state'
import { FormErrors } from './form-errors'

const Answer = createContext<FormState>(idle)

/** What the door answered to the form around: for fields of a kind of their own. */
export const useAnswer = (): FormState => use(Answer)

type Props = { action: FormAction; label?: string; id?: string; className?: string; children: ReactNode }

export function ActionForm({ action, label, id, className, children }: Props) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} id={id} className={className} aria-label={label} noValidate>
      <FormErrors state={state} />
      <Answer value={state}>{children}</Answer>
    </form>
  )
}
