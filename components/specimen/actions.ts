'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { visitorAction } from '@/lib/platform/forms/action'

const input = z.object({
  email: z.email('components.fields.emailError'),
  place: z.string().min(1, 'problem.required'),
  languages: z.union([z.string(), z.array(z.string())], 'components.choices.severalError'),
})

/** The form of the component page: refuses as every form does, and keeps nothing. */
export const tryForm = visitorAction(input, async () => redirect('/components#form'))

/** Stands in the shell of the component page where a member would sign out. */
export async function stay(): Promise<void> {
  redirect('/components')
}
