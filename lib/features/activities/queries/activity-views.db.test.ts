import { expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { codes, typedActivity } from '@/test/typed-activity.ts'
import { world, type Standing } from '@/test/world.ts'
import { addActivity } from '../commands/add-activity.ts'
import { axes, crossedBy, matrixParams, narrowed, type Axis, type Crossed } from '../matrix-params.ts'
import { activityParams } from '../search-params.ts'
import { activityBoard } from './activity-board.ts'
import { activityFigures } from './activity-figures.ts'
import { listActivities } from './list-activities.ts'
import { ownRows } from './own-rows.ts'

const add = (who: Standing, title: string, form: Record<string, string | string[]> = {}) => addActivity(who.viewer, typedActivity(who, { title, audience: [everyone], marking: 'GREEN', ...form }))

const made: { done?: Promise<void> } = {}
/** Activities that differ in everything that a matrix crosses. */
const filled = () => (made.done ??= fill())
async function fill(): Promise<void> {
  const { bruno, anders } = await world()
  await add(bruno, 'Two countries of one region', { ...codes('country', ['KE', 'UG']), ...codes('theme', ['border-security', 'victims']), plannedStartsOn: '2025-11-01', plannedEndsOn: '2027-02-01', pillar: '2' })
  await add(bruno, 'Two regions', { ...codes('country', ['KE', 'JO']), status: 'CLOSED', actualStartsOn: '2026-05-01', pillar: '2' })
  await add(anders, 'Everywhere', { 'country-0-code': '', scope: 'GLOBAL', ...codes('theme', ['border-security']), status: 'PIPELINE' })
  await add(anders, 'A region by name', { 'country-0-code': '', scope: 'REGIONS', ...codes('region', ['014']), plannedEndsOn: '2026-01-01', pillar: '1' })
  await add(anders, 'With a partner', { ...codes('partner', [bruno.organizationId]), ...codes('theme', ['victims']), status: 'SUSPENDED', plannedStartsOn: '2026-07-01' })
  await add(bruno, 'Ours alone', { audience: [bruno.organizationId], marking: 'AMBER', ...codes('country', ['NG']), status: 'CANCELLED', plannedStartsOn: '2031-01-01', pillar: '4' })
}

const listed = async (who: Standing, asked: Record<string, unknown>) => (await listActivities(who.viewer, 'en', activityParams.parse(asked))).total.count
const pairs = axes.flatMap((rows, at) => axes.slice(at + 1).map((columns): Crossed => (at % 2 === 0 ? { rows, columns } : { rows: columns, columns: rows })))

test.each(pairs)('$rows by $columns: every cell and every total counts what its list holds', async (crossed) => {
  await filled()
  const { anders } = await world()
  for (const filter of [{}, { country: ['KE', 'NG'], region: ['002', 'none'] }, { organization: ['unodc'], theme: ['victims'], year: ['2026'] }]) {
    const params = matrixParams(activityParams.parse(filter), crossed)
    const figures = await activityFigures(anders.viewer, 'en', params, crossed)
    const holds = (keys: Partial<Record<Axis, string>>) => listed(anders, { ...params, ...narrowed(keys) })
    for (const [place, value] of figures.cells) {
      const [row = '', column = ''] = place.split(' ')
      expect(await holds({ [crossed.rows]: row, [crossed.columns]: column }), `${JSON.stringify(filter)} ${place}`).toBe(value)
    }
    for (const [row, value] of figures.rowTotals) expect(await holds({ [crossed.rows]: row }), `${JSON.stringify(filter)} ${row}`).toBe(value)
    expect(figures.total).toBe(await listed(anders, { ...params }))
  }
}, 120_000)

test('an activity in two countries of a region counts there once, and once in the total', async () => {
  await filled()
  const { anders } = await world()
  const figures = await activityFigures(anders.viewer, 'en', activityParams.parse({ q: '', year: ['2025'] }), { rows: 'country', columns: 'region' })
  expect([...figures.cells]).toEqual(expect.arrayContaining([['KE 002', 1], ['UG 002', 1]]))
  expect([figures.rowTotals.get('KE'), figures.columnTotals.get('002'), figures.total]).toEqual([1, 1, 1])
})

test('what is hidden is in no cell, no column of the board, no row to edit', async () => {
  await filled()
  const { anders, bruno } = await world()
  const seen = async (who: Standing) => ({
    cell: (await activityFigures(who.viewer, 'en', activityParams.parse({}), { rows: 'country', columns: 'status' })).cells.get('NG CANCELLED') ?? 0,
    board: (await activityBoard(who.viewer, 'en', activityParams.parse({ country: 'NG' }))).columns.map(({ status, total }) => `${status} ${total.count}`).filter((text) => !text.endsWith(' 0')),
    rows: (await ownRows(who.viewer, 'en', activityParams.parse({ country: 'NG' }))).rows.map(({ title }) => title),
  })
  expect(await seen(anders)).toEqual({ cell: 0, board: [], rows: [] })
  expect(await seen(bruno)).toEqual({ cell: 1, board: ['CANCELLED 1'], rows: ['Ours alone'] })
})

test('the board has a column for each status asked for, with its cards and their number', async () => {
  await filled()
  const { anders } = await world()
  const { columns } = await activityBoard(anders.viewer, 'en', activityParams.parse({ status: ['SUSPENDED', 'PIPELINE'] }))
  expect(columns.map(({ status, total, cards }) => [status, total.count, cards.map(({ title }) => title)])).toEqual([['PIPELINE', 1, ['Everywhere']], ['SUSPENDED', 1, ['With a partner']]])
})

test('a matrix crosses two different sides, whatever an address says', () => {
  expect(crossedBy({ rows: 'status', columns: 'status' })).toEqual({ rows: 'status', columns: 'region' })
  expect(crossedBy({ rows: 'x', columns: ['a', 'b'] })).toEqual({ rows: 'organization', columns: 'region' })
})
