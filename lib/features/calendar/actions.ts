'use server'

import { redirect } from 'next/navigation'
import { idle } from '@/lib/platform/forms/form-state'
import { action } from '@/lib/platform/forms/action'
import { z } from 'zod'
import { besideEvent } from './beside.ts'
import { addEvent } from './commands/add-event.ts'
import { removeEvent } from './commands/remove-event.ts'
import { saveEvent } from './commands/save-event.ts'
import { eventInput, removeInput, savedEventInput } from './input.ts'

export const add = action(
  eventInput,
  async (viewer, event) => {
    const id = await addEvent(viewer, event)
    redirect(`/calendar/${id}?done=added`)
  },
  besideEvent,
)

export const save = action(
  savedEventInput,
  async (viewer, event) => {
    await saveEvent(viewer, event)
    redirect(`/calendar/${event.id}?done=saved`)
  },
  besideEvent,
)

export const remove = action(removeInput, async (viewer, event) => {
  await removeEvent(viewer, event)
  redirect('/calendar?done=removed')
})

const ask = action(z.never(), async () => undefined, besideEvent)

/** The words beside the days and countries of a form while it is filled; null where they cannot be told. */
export async function tellCollisions(form: FormData): Promise<string | null> {
  form.set('aside', 'collisions')
  return (await ask(idle, form)).aside?.collisions ?? null
}
