'use server'

import { redirect } from 'next/navigation'
import { audienceAside } from '@/lib/features/audience/aside'
import { action } from '@/lib/platform/forms/action'
import { addProject } from './commands/add-project.ts'
import { linkActivity, unlinkActivity } from './commands/link-activity.ts'
import { removeProject } from './commands/remove-project.ts'
import { saveProject } from './commands/save-project.ts'
import { endsInput, projectInput, removeInput, savedProjectInput } from './input.ts'

export const add = action(
  projectInput,
  async (viewer, project) => {
    const id = await addProject(viewer, project)
    redirect(`/projects/${id}?done=added`)
  },
  audienceAside,
)

export const save = action(
  savedProjectInput,
  async (viewer, project) => {
    await saveProject(viewer, project)
    redirect(`/projects/${project.id}?done=saved`)
  },
  audienceAside,
)

export const link = action(endsInput, async (viewer, ends) => {
  await linkActivity(viewer, ends)
  redirect(`/projects/${ends.id}/activities?done=linked`)
})

export const unlink = action(endsInput, async (viewer, ends) => {
  await unlinkActivity(viewer, ends)
  redirect(`/projects/${ends.id}/activities?done=unlinked`)
})

export const remove = action(removeInput, async (viewer, project) => {
  await removeProject(viewer, project)
  redirect('/projects?done=removed')
})
