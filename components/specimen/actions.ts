'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { HalfSaved } from '@/lib/platform/errors/errors'
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

/** The rows of the component page: more than a hundred per cent comes back, and the rest counts as saved. */
export const tryRows = visitorAction(z.record(z.string(), z.unknown()), async (typed) => {
  const wrong = Object.keys(typed).filter((name) => name.endsWith('-percent') && Number(typed[name]) > 100)
  const fields = Object.fromEntries(wrong.map((name) => [name, { key: 'activity-views.rows.percent', row: '' }]))
  if (wrong.length > 0) throw new HalfSaved('activity-views.rows.halfSaved', { saved: 2, open: wrong.length }, { fields, theirs: { [`${wrong[0] ?? ''}`]: ['80'] }, values: {} })
  redirect('/components#edit-table')
})
