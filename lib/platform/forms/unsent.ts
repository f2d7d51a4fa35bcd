import 'server-only'
import { headers } from 'next/headers'
import type { FormAction, FormState } from './form-state'
import { formIdField, isSecret } from './form-values'

/** A form that was refused: for which action, which of its forms, what was typed. */
export type Unsent = { action: FormAction; id: string | undefined; fields: readonly (readonly [string, string])[]; signedOut: boolean }

// Without script the answer to a form is its page, made anew in the same request. Where that page cannot be made (the database is
// away, the session has ended), what was typed would go with it; so it is kept here until the request is over.
const refused = new WeakMap<object, Unsent>()

/** Keeps a refused form for a page that cannot be shown. Passwords and codes are left out. @returns the answer to it, as given */
export async function keepUnsent(form: FormData, answer: FormState, { action, signedOut }: Pick<Unsent, 'action' | 'signedOut'>): Promise<FormState> {
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') && !isSecret(name) ? [[name, value] as const] : []))
  const id = form.get(formIdField)
  refused.set(await headers(), { action, id: typeof id === 'string' ? id : undefined, fields, signedOut })
  return answer
}

/** The form that this request sent and that was refused, or null. */
export const unsentForm = async (): Promise<Unsent | null> => refused.get(await headers()) ?? null
