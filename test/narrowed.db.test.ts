import { expect, test } from 'vitest'
import { addActivity } from '@/lib/features/activities/commands/add-activity'
import { saveActivity } from '@/lib/features/activities/commands/save-activity'
import { getActivity } from '@/lib/features/activities/queries/get-activity'
import { addEvent } from '@/lib/features/calendar/commands/add-event'
import { saveEvent } from '@/lib/features/calendar/commands/save-event'
import { getEvent } from '@/lib/features/calendar/queries/get-event'
import { postReply } from '@/lib/features/groups/commands/post-reply'
import { saveTopic } from '@/lib/features/groups/commands/save-topic'
import { addProject } from '@/lib/features/projects/commands/add-project'
import { saveProject } from '@/lib/features/projects/commands/save-project'
import { getProject } from '@/lib/features/projects/queries/get-project'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { sql } from './database.ts'
import { opened, page, typed } from './topics.ts'
import { typedActivity } from './typed-activity.ts'
import { typedEvent } from './typed-event.ts'
import { typedProject } from './typed-project.ts'
import { world, type Standing } from './world.ts'

// A record is narrowed to its writer alone while a colleague, who might edit it, has its form open: from then on it is not there
// for the colleague, and stays as it is.

type Noun<T> = {
  table: string
  typed: (who: Standing, form: Record<string, string | string[]>) => T
  add: (viewer: Viewer, typed: T) => Promise<string>
  save: (viewer: Viewer, typed: T & { id: string }) => Promise<unknown>
  read: (viewer: Viewer, locale: 'en', id: string) => Promise<{ title: string } | null>
}

/** What is there in the end. */
async function narrowed<T>({ table, typed: typedFor, add, save, read }: Noun<T>): Promise<object[]> {
  const { bruno, adaeze } = await world()
  const id = await add(bruno.viewer, typedFor(bruno, { title: 'Open to colleagues' }))
  expect(await read(adaeze.viewer, 'en', id)).toMatchObject({ title: 'Open to colleagues' })
  await save(bruno.viewer, { id, ...typedFor(bruno, { title: 'Narrowed', marking: 'RED', audience: [bruno.viewer.id] }) })
  await expect(save(adaeze.viewer, { id, ...typedFor(adaeze, { title: 'Written over' }) })).rejects.toMatchObject({ name: 'Missing' })
  expect(await read(adaeze.viewer, 'en', id)).toBeNull()
  return sql('owner', `SELECT title, marking FROM core.${table} WHERE id = $1`, [id])
}

const kept = [{ title: 'Narrowed', marking: 'RED' }]

test('an event that was narrowed meanwhile is not found by whoever saves it', async () => {
  expect(await narrowed({ table: 'event', typed: typedEvent, add: addEvent, save: saveEvent, read: getEvent })).toEqual(kept)
})

test('an activity that was narrowed meanwhile is not found by whoever saves it', async () => {
  expect(await narrowed({ table: 'activity', typed: typedActivity, add: addActivity, save: saveActivity, read: getActivity })).toEqual(kept)
})

test('a project that was narrowed meanwhile is not found by whoever saves it', async () => {
  expect(await narrowed({ table: 'project', typed: typedProject, add: addProject, save: saveProject, read: getProject })).toEqual(kept)
})

test('a topic that was narrowed meanwhile takes no reply of those who do not see it any more', async () => {
  const { hana, adaeze } = await world()
  const id = await opened('Narrowed while one writes')
  expect(await page('hana', id)).not.toBeNull()
  await saveTopic(adaeze.viewer, { id, version: 1, ...typed('Narrowed while one writes'), marking: 'RED', audience: [adaeze.viewer.id] })
  await expect(postReply(hana.viewer, { topicId: id, lang: 'en', body: 'Too late' })).rejects.toMatchObject({ name: 'Missing' })
  expect(await page('hana', id)).toBeNull()
})
