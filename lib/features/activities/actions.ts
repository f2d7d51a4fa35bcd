'use server'

import { redirect } from 'next/navigation'
import { audienceAside } from '@/lib/features/audience/aside'
import { action } from '@/lib/platform/forms/action'
import { addActivity } from './commands/add-activity.ts'
import { addUpdate } from './commands/add-update.ts'
import { removeActivity } from './commands/remove-activity.ts'
import { saveActivity } from './commands/save-activity.ts'
import { withdrawUpdate } from './commands/withdraw-update.ts'
import { activityInput, removeInput, savedActivityInput, updateInput, withdrawnUpdateInput } from './input.ts'

export const add = action(
  activityInput,
  async (viewer, activity) => {
    const id = await addActivity(viewer, activity)
    redirect(`/activities/${id}?done=added`)
  },
  audienceAside,
)

export const save = action(
  savedActivityInput,
  async (viewer, activity) => {
    await saveActivity(viewer, activity)
    redirect(`/activities/${activity.id}?done=saved`)
  },
  audienceAside,
)

export const remove = action(removeInput, async (viewer, activity) => {
  await removeActivity(viewer, activity)
  redirect('/activities?done=removed')
})

export const update = action(updateInput, async (viewer, said) => {
  await addUpdate(viewer, said)
  redirect(`/activities/${said.id}?done=updated#updates`)
})

export const withdraw = action(withdrawnUpdateInput, async (viewer, { id }) => {
  const activity = await withdrawUpdate(viewer, id)
  redirect(`/activities/${activity}?done=withdrawn#updates`)
})
