/**
 * What comes back to a form that was not accepted: sentences in the reader's language (the door translates,
 * so that forms carry no messages to the browser), and everything as it was typed.
 * `theirs` is filled when another person changed the record meanwhile: the other's values beside the typed ones.
 */
export type FormState = {
  formError: string | null
  fieldErrors: Readonly<Record<string, string>>
  values: Readonly<Record<string, readonly string[]>>
  theirs?: Readonly<Record<string, readonly string[]>>
  version?: number
  /** Words beside the fields that the form asked for without being sent for good: whom it would reach, what was found. */
  aside?: Readonly<Record<string, string>>
  /** Changes with each answer, so that the summary takes the focus each time. */
  answer: string
}

/** A form nobody has sent yet. */
export const idle: FormState = { formError: null, fieldErrors: {}, values: {}, answer: '' }

/** A server action as a form uses it (React useActionState). */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** The button that asks for words beside the form; its value says for which. */
export const asideField = 'aside'
