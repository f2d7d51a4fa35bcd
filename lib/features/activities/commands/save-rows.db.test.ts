import { expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { typedActivity } from '@/test/typed-activity.ts'
import { groupId, world, type Standing } from '@/test/world.ts'
import { ownRows, type OwnRow } from '../queries/own-rows.ts'
import { rowsInput, type RowTexts } from '../row-input.ts'
import { activityParams } from '../search-params.ts'
import { addActivity } from './add-activity.ts'
import { saveActivity } from './save-activity.ts'
import { saveRows } from './save-rows.ts'

const add = (who: Standing, title: string, form: Record<string, string | string[]> = {}) => addActivity(who.viewer, typedActivity(who, { title, ...form }))
const shown = async (who: Standing, ...ids: string[]) => {
  const { rows } = await ownRows(who.viewer, 'en', activityParams.parse({}))
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}
/** Rows as a form sends them: as they were shown, with changes by id. */
const sent = (rows: readonly OwnRow[], changes: Record<string, Partial<RowTexts> & { version?: string; was?: string }> = {}) =>
  rowsInput.parse(Object.fromEntries(rows.flatMap((row) => Object.entries({ version: String(row.version), was: row.was, ...row.texts, ...changes[row.id] }).map(([name, value]) => [`${row.id}-${name}`, value])))).rows
const stored = (id: string) => sql<{ status: string; percent: number | null; words: string | null; version: number }>('owner', `SELECT status, progress_percent AS percent, progress_text AS words, version FROM core.activity WHERE id = $1`, [id])
const journalled = async (id: string) => (await sql('owner', `SELECT FROM core.journal WHERE row_id = $1 AND verb = 'activity.changed'`, [id])).length

test('rows that were changed are saved together, journalled and on record; the others are not written', async () => {
  const { bruno } = await world()
  const [one, two, three] = [await add(bruno, 'One'), await add(bruno, 'Two'), await add(bruno, 'Three')]
  const rows = await shown(bruno, one, two, three)
  const saved = await saveRows(bruno.viewer, sent(rows, { [one]: { status: 'CLOSED', progressPercent: '100' }, [two]: { progressText: 'Half of it', actualStartsOn: '2026-02-01' } }))
  expect(saved).toMatchObject({ saved: 2, open: 0 })
  expect([...(await stored(one)), ...(await stored(two)), ...(await stored(three))]).toMatchObject([{ status: 'CLOSED', percent: 100, version: 2 }, { words: 'Half of it', version: 2 }, { version: 1 }])
  expect([await journalled(one), await journalled(two), await journalled(three)]).toEqual([1, 1, 0])
  expect(await sql('owner', `SELECT verb FROM audit.entry WHERE noun = 'activity' AND row_key = $1 AND actor_id = $2 AND verb = 'UPDATE'`, [one, bruno.viewer.id])).toHaveLength(1)
  // The same form once more is saved already.
  expect(await saveRows(bruno.viewer, sent(rows, { [one]: { status: 'CLOSED', progressPercent: '100' } }))).toMatchObject({ saved: 1, open: 0 })
  expect(await journalled(one)).toBe(1)
})

test('a row that is wrong comes back with its sentence, and keeps none of the others', async () => {
  const { bruno } = await world()
  const [right, wrong] = [await add(bruno, 'Right'), await add(bruno, 'Wrong')]
  const saved = await saveRows(bruno.viewer, sent(await shown(bruno, right, wrong), { [right]: { progressPercent: '٤٠' }, [wrong]: { progressPercent: '110', plannedStartsOn: '2026-02-30' } }))
  expect(saved).toMatchObject({ saved: 1, open: 1, answer: { fields: { [`${wrong}-progressPercent`]: { key: 'activity-views.rows.percent', row: 'Wrong' }, [`${wrong}-plannedStartsOn`]: { key: 'activity-views.rows.noDay' } } } })
  expect([...(await stored(right)), ...(await stored(wrong))]).toMatchObject([{ percent: 40 }, { percent: null, version: 1 }])
})

test('the second of two editors sees what a row says now, loses nothing, and decides', async () => {
  const { bruno, adaeze } = await world()
  const [both, alone] = [await add(bruno, 'Both'), await add(bruno, 'Alone')]
  const rows = await shown(adaeze, both, alone)
  await saveRows(bruno.viewer, sent(await shown(bruno, both), { [both]: { status: 'SUSPENDED' } }))
  const first = await saveRows(adaeze.viewer, sent(rows, { [both]: { progressPercent: '60' }, [alone]: { progressPercent: '10' } }))
  expect(first).toMatchObject({ saved: 1, open: 1, answer: { fields: { [`${both}-row`]: { key: 'activity-views.rows.changed' } }, theirs: { [`${both}-status`]: ['SUSPENDED'], [`${both}-progressPercent`]: [''] } } })
  expect(await stored(both)).toMatchObject([{ status: 'SUSPENDED', percent: null }])
  const kept = (name: string) => first.answer.values[`${both}-${name}`]?.[0] ?? ''
  expect(await saveRows(adaeze.viewer, sent(rows.slice(0, 1), { [both]: { progressPercent: '60', version: kept('version'), was: kept('was') } }))).toMatchObject({ saved: 1, open: 0 })
  expect(await stored(both)).toMatchObject([{ status: 'IMPLEMENTATION', percent: 60, version: 3 }])
})

test('what another changes elsewhere in the record, or in a row that nobody touched here, is no conflict', async () => {
  const { bruno, adaeze } = await world()
  const [renamed, untouched] = [await add(bruno, 'Old name'), await add(bruno, 'Untouched')]
  const rows = await shown(adaeze, renamed, untouched)
  await saveActivity(bruno.viewer, { id: renamed, ...typedActivity(bruno, { title: 'New name' }) })
  await saveRows(bruno.viewer, sent(await shown(bruno, untouched), { [untouched]: { status: 'CLOSED' } }))
  expect(await saveRows(adaeze.viewer, sent(rows, { [renamed]: { progressPercent: '5' } }))).toMatchObject({ saved: 1, open: 0 })
  expect([...(await stored(renamed)), ...(await stored(untouched))]).toMatchObject([{ percent: 5, version: 3 }, { status: 'CLOSED' }])
})

test('rows of others are not saved: one that is seen, one that is hidden and one that is not there answer alike', async () => {
  const { bruno, anders } = await world()
  const [open, hidden] = [await add(bruno, 'Open to all', { audience: [everyone], marking: 'GREEN' }), await add(bruno, 'Ours alone')]
  for (const row of await shown(bruno, open, hidden)) {
    const unknown = { ...row, id: crypto.randomUUID() }
    for (const one of [row, unknown]) {
      const { saved, answer } = await saveRows(anders.viewer, sent([one], { [one.id]: { status: 'CANCELLED' } }))
      expect({ saved, answer }).toEqual({ saved: 0, answer: { fields: { [`${one.id}-row`]: { key: 'activity-views.rows.gone', row: '' } }, theirs: {}, values: {} } })
    }
  }
  expect([...(await stored(open)), ...(await stored(hidden))]).toMatchObject([{ version: 1 }, { version: 1 }])
  expect(await shown(anders, open, hidden)).toEqual([])
})

test('a chair has the rows of the group too, who sits in it has not, and the right ends with the rotation', async () => {
  const { adaeze, hana } = await world()
  const group = groupId('border-management')
  const id = await add(adaeze, 'Of the group', { ownerId: group, audience: [group] })
  const rows = await shown(adaeze, id)
  expect(await saveRows(adaeze.viewer, sent(rows, { [id]: { status: 'FINALISATION' } }))).toMatchObject({ saved: 1, open: 0 })
  expect(await shown(hana, id)).toEqual([])
  expect(await saveRows(hana.viewer, sent(rows, { [id]: { status: 'CLOSED' } }))).toMatchObject({ saved: 0, open: 1 })
  await sql('owner', `UPDATE core.group_seat SET until_on = current_date - 1 WHERE group_id = $1 AND organization_id = $2`, [group, adaeze.organizationId])
  expect(await saveRows(adaeze.viewer, sent(rows, { [id]: { status: 'CLOSED' } }))).toMatchObject({ saved: 0, open: 1 })
  expect(await stored(id)).toMatchObject([{ status: 'FINALISATION', version: 2 }])
})
