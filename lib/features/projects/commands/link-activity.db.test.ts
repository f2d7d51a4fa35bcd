import { expect, test } from 'vitest'
import { addActivity } from '@/lib/features/activities/commands/add-activity'
import { sql } from '@/test/database'
import { typedActivity } from '@/test/typed-activity'
import { typedProject } from '@/test/typed-project'
import { world, type Standing } from '@/test/world'
import { activitiesToLink, linkedActivities, projectsOfActivity } from '../queries/linked-activities.ts'
import { addProject } from './add-project.ts'
import { linkActivity, unlinkActivity } from './link-activity.ts'

const everyone = '00000000-0000-0000-0000-000000000001'
const titles = async (who: Standing, projectId: string) => (await linkedActivities(who.viewer, 'en', [projectId])).map(({ title }) => title)

async function ends(project: string[] = [everyone], activity: string[] = [everyone]) {
  const { adaeze, anders } = await world()
  const id = await addProject(adaeze.viewer, typedProject(adaeze, { title: `Ports ${Math.random()}`, audience: project }))
  const activityId = await addActivity(anders.viewer, typedActivity(anders, { title: `Course ${Math.random()}`, audience: activity }))
  return { id, activityId }
}

test('whoever edits a project links an activity of another that they see; twice is once; it is journalled', async () => {
  const { adaeze, bakari } = await world()
  const link = await ends()
  await linkActivity(adaeze.viewer, link)
  await linkActivity(adaeze.viewer, link)
  expect(await titles(bakari, link.id)).toHaveLength(1)
  expect((await projectsOfActivity(bakari.viewer, link.activityId)).map(({ id }) => id)).toEqual([link.id])
  expect(await sql('owner', `SELECT FROM core.journal WHERE row_id = $1 AND verb = 'project.linked'`, [link.id])).toHaveLength(1)
})

test('others do not link; what one does not see is not there to be linked', async () => {
  const { adaeze, bruno, bakari, anders } = await world()
  const open = await ends()
  await expect(linkActivity(bakari.viewer, open)).rejects.toThrow('project.edit.refused')
  expect(await activitiesToLink(bakari.viewer, 'en', { id: open.id, q: 'Course' })).toBeNull()
  const hidden = await ends([everyone], [anders.organizationId])
  await expect(linkActivity(adaeze.viewer, hidden)).rejects.toThrow(/missing|activity/i)
  await linkActivity(bruno.viewer, open)
  expect(await titles(bakari, open.id)).toHaveLength(1)
})

test('a link is seen where both ends are, and goes from sight when one of them is narrowed', async () => {
  const { adaeze, bakari, anders } = await world()
  const link = await ends()
  await linkActivity(adaeze.viewer, link)
  await sql('owner', `UPDATE core.activity SET audience_id = authz.same_audience(ARRAY[$2]::uuid[]) WHERE id = $1`, [link.activityId, anders.organizationId])
  expect(await titles(bakari, link.id)).toEqual([])
  expect(await titles(adaeze, link.id), 'the owner of the project sees no more than others').toEqual([])
  expect(await titles(anders, link.id)).toHaveLength(1)
})

test('whoever edits either end takes the link away; nobody else does', async () => {
  const { adaeze, anders, bakari } = await world()
  const link = await ends()
  await linkActivity(adaeze.viewer, link)
  await expect(unlinkActivity(bakari.viewer, link)).rejects.toThrow('project.edit.refused')
  await unlinkActivity(anders.viewer, link)
  expect(await titles(bakari, link.id)).toEqual([])
})
