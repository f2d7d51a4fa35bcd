'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/platform/forms/action'
import { addContact } from './commands/add-contact.ts'
import { askIntroduction } from './commands/ask-introduction.ts'
import { confirmContact } from './commands/confirm-contact.ts'
import { endContact } from './commands/end-contact.ts'
import { saveContact } from './commands/save-contact.ts'
import { confirmInput, endInput, entryInput, introductionInput, savedEntryInput } from './input.ts'

export const save = action(savedEntryInput, async (viewer, entry) => {
  await saveContact(viewer, entry)
  redirect(`/directory/${entry.id}?done=saved`)
})

export const add = action(entryInput, async (viewer, entry) => {
  const id = await addContact(viewer, entry)
  redirect(`/directory/${id}?done=listed`)
})

export const confirm = action(confirmInput, async (viewer, { id }) => {
  await confirmContact(viewer, id)
  redirect(`/directory/${id}?done=confirmed`)
})

export const end = action(endInput, async (viewer, { id, name }) => {
  await endContact(viewer, { id, name })
  redirect('/directory?done=ended')
})

export const ask = action(introductionInput, async (viewer, asking) => {
  const id = await askIntroduction(viewer, asking)
  redirect(`/directory/${id}?done=asked`)
})
