'use client'
// <ActionForm action={saveContact} label={t('edit.title')}>…fields…<SubmitButton>{t('save')}</SubmitButton></ActionForm>
// The one form that writes. Works without JavaScript; after a refusal it shows the error summary, and the fields inside
// (FormText, FormPassword, FormArea, FormSelect, FormChoices, FormCheckbox from form-fields.tsx) show their error and what was typed.
// Where a page has several forms of one action, each needs an `id`: by it the answer finds its form.
import { createContext, use, useActionState, type ReactNode } from 'react'
import { unstable_rethrow } from 'next/navigation'
import { idle, type FormAction, type FormState } from '@/lib/platform/forms/form-state'
import { formIdField, typedValues } from '@/lib/platform/forms/form-values'
import { useWords } from './fields/words'
import { FormErrors } from './form-errors'
import { useScripted } from './scripted'

const Answer = createContext<FormState>(idle)

/** What the door answered to the form around: for fields of a kind of their own. */
export const useAnswer = (): FormState => use(Answer)

type Props = { action: FormAction; label?: string; id?: string; className?: string; children: ReactNode }

export function ActionForm({ action, label, id, className, children }: Props) {
  const { unsent } = useWords()
  // Without script the form posts to the action itself, and its answer is for the form of this address, wherever on the page it stands.
  const [state, send] = useActionState(useScripted() ? kept(action, unsent) : action, idle, id ? `#${id}` : '')
  return (
    <form action={send} id={id} className={className} aria-label={label} noValidate>
      {id && <input type="hidden" name={formIdField} value={id} />}
      <FormErrors state={state} />
      <Answer value={state}>{children}</Answer>
    </form>
  )
}

/** The action, or, where no answer comes (the line was cut, the server was restarted), the form as it was typed. */
function kept(action: FormAction, unsent: string): FormAction {
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (fault) {
      unstable_rethrow(fault)
      return { ...state, formError: unsent, fieldErrors: {}, values: typedValues(form), answer: String(Date.now()) }
    }
  }
}
