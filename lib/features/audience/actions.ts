'use server'

import { z } from 'zod'
import { action } from '@/lib/platform/forms/action'
import { idle } from '@/lib/platform/forms/form-state'
import { audienceAside } from './aside.ts'

const ask = action(z.never(), async () => undefined, audienceAside)

/** The words beside the sharing part of a form while it is filled: the sentence alone, null where it cannot be told. */
export async function tellReach(form: FormData): Promise<string | null> {
  form.set('aside', 'audience')
  form.delete('audienceAdd')
  return (await ask(idle, form)).aside?.audience ?? null
}
