import { expect, test } from 'vitest'
import { sql } from '@/test/database.ts'
import { typedProject } from '@/test/typed-project.ts'
import { groupId, world } from '@/test/world.ts'
import { getProject } from '../queries/get-project.ts'
import { addProject } from './add-project.ts'
import { saveProject } from './save-project.ts'

test('a chair adds and edits what the group owns, those who sit in it see it, and the right ends with the rotation', async () => {
  const { adaeze, hana, bruno } = await world()
  const group = groupId('border-management')
  const typed = typedProject(adaeze, { title: 'Of the group', ownerId: group, audience: [group] })
  for (const other of [hana, bruno]) await expect(addProject(other.viewer, typed)).rejects.toMatchObject({ key: 'audience.owner.notYours' })
  const id = await addProject(adaeze.viewer, typed)
  expect(await getProject(hana.viewer, 'en', id)).toMatchObject({ title: 'Of the group', can: { edit: false } })
  expect(await getProject(bruno.viewer, 'en', id)).toBeNull()
  await saveProject(adaeze.viewer, { id, ...typed, title: 'Still of the group' })
  await sql('owner', `UPDATE core.group_seat SET until_on = current_date - 1 WHERE group_id = $1 AND organization_id = $2`, [group, adaeze.organizationId])
  await expect(saveProject(adaeze.viewer, { id, ...typed, version: 2, title: 'Too late' })).rejects.toMatchObject({ key: 'project.edit.refused' })
})
