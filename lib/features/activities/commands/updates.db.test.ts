import { expect, test } from 'vitest'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { typedActivity } from '@/test/typed-activity.ts'
import { world, type Standing } from '@/test/world.ts'
import { updateInput } from '../input.ts'
import { activityUpdates } from '../queries/activity-updates.ts'
import { getActivity } from '../queries/get-activity.ts'
import { staleRows } from '../queries/stale-rows.ts'
import { addActivity } from './add-activity.ts'
import { addUpdate } from './add-update.ts'
import { saveActivity } from './save-activity.ts'
import { withdrawUpdate } from './withdraw-update.ts'

const said = (id: string, form: Record<string, string> = {}) => updateInput.parse({ id, body: 'Twenty officers came', lang: 'en', ...form })
const log = async (who: Standing, id: string, edits = true) => activityUpdates(who.viewer, 'en', { id, edits })

test('an update says who, for whom and when, sets how far it is, and is journalled; the same form twice says it once', async () => {
  const { bruno, anders } = await world()
  const id = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'With a log', audience: [everyone] }))
  for (let times = 0; times < 2; times += 1) await addUpdate(bruno.viewer, said(id, { status: 'FINALISATION', progressPercent: '٨٠' }))
  expect(await getActivity(anders.viewer, 'en', id)).toMatchObject({ status: 'FINALISATION', progressPercent: 80 })
  expect(await log(anders, id, false)).toMatchObject([{ author: 'Bruno Almeida', organization: 'UNODC', body: 'Twenty officers came', status: 'FINALISATION', progressPercent: 80, can: { withdraw: false } }])
  expect(await sql('owner', `SELECT verb FROM core.journal WHERE row_id = $1 ORDER BY at, verb`, [id])).toContainEqual({ verb: 'activity.updated' })
  await expect(addUpdate(anders.viewer, said(id))).rejects.toMatchObject({ key: 'activity.edit.refused' })
})

test('a form that was open meanwhile is out of date only where the update set something', async () => {
  const { bruno, adaeze } = await world()
  const id = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Open elsewhere' }))
  await addUpdate(bruno.viewer, said(id))
  await saveActivity(adaeze.viewer, { id, ...typedActivity(adaeze, { title: 'Saved all the same' }) })
  await addUpdate(bruno.viewer, said(id, { body: 'Done', status: 'CLOSED' }))
  await expect(saveActivity(adaeze.viewer, { id, ...typedActivity(adaeze, { title: 'Too late', version: '2' }) })).rejects.toMatchObject({ name: 'Conflict', theirs: { status: 'CLOSED' } })
})

test('an update is withdrawn by its author or whoever edits: what it said is nowhere any more, that it was there is told', async () => {
  const { bruno, adaeze, anders } = await world()
  const id = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Withdrawn', audience: [everyone] }))
  await addUpdate(bruno.viewer, said(id, { body: 'Ultracrepidarian', progressPercent: '30' }))
  const [update] = await log(bruno, id)
  const updateId = update?.id ?? ''
  await expect(withdrawUpdate(anders.viewer, updateId)).rejects.toMatchObject({ key: 'activity.updates.notYours' })
  expect(await withdrawUpdate(adaeze.viewer, updateId)).toBe(id)
  expect(await withdrawUpdate(bruno.viewer, updateId)).toBe(id)
  expect(await log(anders, id, false)).toMatchObject([{ body: '', status: null, progressPercent: null, can: { withdraw: false } }])
  expect(await sql('owner', `SELECT FROM audit.entry WHERE row_key = $1 AND concat(before, after) LIKE '%Ultracrepidarian%'`, [id])).toEqual([])
  expect(await sql('owner', `SELECT FROM search.record WHERE record_id = $1 AND words @@ 'ultracrepidarian'::tsquery`, [id])).toEqual([])
  const history = await recordHistory(anders.viewer, 'activity', id)
  expect(history.flatMap(({ changes }) => changes.map(({ noun }) => noun))).toContain('activity_update')
})

test('a hidden update and one that nobody has are missing alike', async () => {
  const { bruno, anders } = await world()
  const id = await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Hidden log' }))
  await addUpdate(bruno.viewer, said(id))
  const [update] = await log(bruno, id)
  for (const one of [update?.id ?? '', crypto.randomUUID()]) await expect(withdrawUpdate(anders.viewer, one)).rejects.toMatchObject({ name: 'Missing' })
  expect(await log(anders, id)).toEqual([])
})

test('two rhythms without a save or an update make an activity stale for its organization, an update makes it fresh', async () => {
  const { matteo, bruno } = await world()
  const id = await addActivity(matteo.viewer, typedActivity(matteo, { title: 'Gone stale', rhythm: 'MONTH' }))
  const stale = async (who: Standing) => (await staleRows(who.viewer, 10)).rows.map((row) => row.title)
  expect(await stale(matteo)).toEqual([])
  await sql('owner', `UPDATE core.activity SET updated_at = now() - interval '63 days' WHERE id = $1`, [id])
  expect(await stale(matteo)).toEqual(['Gone stale'])
  expect(await stale(bruno)).toEqual([])
  expect(await getActivity(matteo.viewer, 'en', id)).toMatchObject({ stale: true })
  await addUpdate(matteo.viewer, said(id))
  expect(await stale(matteo)).toEqual([])
  await sql('owner', `UPDATE core.activity SET updated_at = now() - interval '3 years', status = 'CANCELLED' WHERE id = $1`, [id])
  expect(await stale(matteo)).toEqual([])
})
