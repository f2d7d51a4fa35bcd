import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { faultState, problemState } from './answers'
import type { FormAction } from './form-state'
import { formInput } from './form-values'
import { isSameOrigin } from './same-origin'

/**
 * A door onto a command: same origin, a live session, valid input, then the work; whatever goes wrong comes
 * back to the same form as sentences, with what was typed. `work` ends with `redirect` when it succeeded.
 */
export function action<S extends z.ZodType>(input: S, work: (viewer: Viewer, typed: z.output<S>) => Promise<void>): FormAction {
  return async (_state, form) => door(input, form, async (typed) => work(await requireViewer(), typed))
}

/** The same door for visitors: sign-in, a forgotten password, an invitation. */
export function visitorAction<S extends z.ZodType>(input: S, work: (typed: z.output<S>) => Promise<void>): FormAction {
  return async (_state, form) => door(input, form, work)
}

async function door<S extends z.ZodType>(input: S, form: FormData, work: (typed: z.output<S>) => Promise<void>) {
  if (!isSameOrigin(await headers())) return faultState(form, 'problem.origin')
  const parsed = input.safeParse(formInput(form))
  if (!parsed.success) return problemState(form, parsed.error)
  try {
    await work(parsed.data)
    return faultState(form, 'problem.unfinished')
  } catch (fault) {
    unstable_rethrow(fault)
    return problemState(form, fault)
  }
}
