import 'server-only'
import { headers } from 'next/headers'
import type { FormState } from './form-state'
import { isSecret } from './form-values'

/** A form that was refused, as it was sent, with the sentence that says why. */
export type Unsent = { fields: readonly (readonly [string, string])[]; sentence: string; signedOut: boolean }

// Without script the answer to a form is its page, made anew in the same request. Where that page cannot be made (the database is
// away, the session has ended), what was typed would go with it; so it is kept here until the request is over.
const refused = new WeakMap<object, Unsent>()

/** Keeps a refused form for a page that cannot be shown. Passwords and codes are left out. */
export async function keepUnsent(form: FormData, state: FormState, { signedOut }: { signedOut: boolean }): Promise<FormState> {
  // The framework's own fields go along: they say which action the form was for.
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' && !isSecret(name) ? [[name, value] as const] : []))
  refused.set(await headers(), { fields, sentence: state.formError ?? '', signedOut })
  return state
}

/** The form that this request sent and that was refused, or null. */
export const unsentForm = async (): Promise<Unsent | null> => refused.get(await headers()) ?? null
