import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { currentViewer } from '@/lib/platform/auth/require-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Refused } from '@/lib/platform/errors/errors'
import { faultState, problemState } from './answers'
import { asideField, type FormAction, type FormState } from './form-state'
import { formInput, typedValues } from './form-values'
import { isSameOrigin } from './same-origin'
import { keepUnsent } from './unsent'

/** What a form is told that was not sent for good: words, fields renewed, what could not be understood. */
export type Aside = (viewer: Viewer, form: FormData) => Promise<Pick<FormState, 'aside' | 'values' | 'fieldErrors'>>

/**
 * A door onto a command: same origin, a live session, valid input, then the work; whatever goes wrong comes
 * back to the same form as sentences, with what was typed. `work` ends with `redirect` when it succeeded.
 * `aside` answers a button that asks for words beside the form and writes nothing.
 */
export function action<S extends z.ZodType>(input: S, work: (viewer: Viewer, typed: z.output<S>) => Promise<void>, aside?: Aside): FormAction {
  return door(async (form) => {
    const viewer = await currentViewer()
    if (!viewer) throw signedOut
    if (aside && form.has(asideField)) return besideForm(form, await aside(viewer, form))
    await work(viewer, input.parse(formInput(form)))
    return null
  }, aside && ((form) => wordsBeside(form, aside)))
}

/** The words alone, for a form that was refused: it shows again whom and what was chosen, by name. */
async function wordsBeside(form: FormData, aside: Aside): Promise<FormState['aside']> {
  const viewer = await currentViewer()
  return viewer ? (await aside(viewer, form)).aside : undefined
}

const besideForm = (form: FormData, told: Awaited<ReturnType<Aside>>): FormState => ({
  formError: null,
  ...told,
  values: { ...typedValues(form), ...told.values },
  answer: crypto.randomUUID(),
})

/** The same door for visitors: sign-in, a forgotten password, an invitation. */
export function visitorAction<S extends z.ZodType>(input: S, work: (typed: z.output<S>) => Promise<void>): FormAction {
  return door(async (form) => {
    await work(input.parse(formInput(form)))
    return null
  })
}

/** The session ended while the form was open. Nobody is sent away to sign in: what was typed would be gone. */
const signedOut = new Refused('problem.signedOut')

function door(work: (form: FormData) => Promise<FormState | null>, words?: (form: FormData) => Promise<FormState['aside']>): FormAction {
  const action: FormAction = async (_state, form) => {
    if (!isSameOrigin(await headers())) return faultState(form, 'problem.origin')
    try {
      return (await work(form)) ?? (await faultState(form, 'problem.unfinished'))
    } catch (fault) {
      unstable_rethrow(fault)
      const beside = await words?.(form).catch(() => undefined)
      return keepUnsent(form, { ...(await problemState(form, fault)), ...(beside && { aside: beside }) }, { action, signedOut: fault === signedOut })
    }
  }
  return action
}
