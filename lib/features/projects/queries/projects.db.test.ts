import { beforeAll, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { addProjects } from '@/prisma/seed/projects.ts'
import { sql } from '@/test/database.ts'
import { rows, typedProject } from '@/test/typed-project.ts'
import { asOwner, world } from '@/test/world.ts'
import { addProject } from '../commands/add-project.ts'
import { takeSheet } from '../commands/take-sheet.ts'
import { facets, panelIds, projectParams, type ProjectParams } from '../search-params.ts'
import { listProjects } from './list-projects.ts'
import { chosenNames, projectFacets } from './project-facets.ts'
import { measuresOf, projectFigures } from './project-figures.ts'
import { searchProjects } from './search-projects.ts'

const params = (given: Record<string, unknown> = {}): ProjectParams => projectParams.parse(given)
const crossings = [['theme', 'region'], ['organization', 'region'], ['pillar', 'year'], ['country', 'all']] as const

beforeAll(async () => {
  const { bruno, anders } = await world()
  await asOwner(addProjects)
  const open = { audience: [everyone], marking: 'GREEN', startsOn: '2025-07-01', endsOn: '2026-06-30' }
  await addProject(bruno.viewer, typedProject(bruno, { ...open, title: 'Open to all', ...rows('country', [{ code: 'KE', share: '33.33' }, { code: 'JO', share: '66.67' }]), ...rows('theme', [{ code: 'civil-society', share: '50' }, { code: 'cft', share: '50' }]), ...rows('amount', [{ kind: 'SPENT', currency: 'CHF', value: '100000.01' }]), ...rows('partner', [{ organization: bruno.organizationId, role: 'IMPLEMENTING' }, { organization: anders.organizationId, role: 'IMPLEMENTING' }]) }))
  await addProject(bruno.viewer, typedProject(bruno, { ...open, title: 'States nothing', startsOn: '', endsOn: '', ...rows('amount', [{ kind: 'SPENT', currency: 'CHF', value: '7' }]) }))
  await addProject(bruno.viewer, typedProject(bruno, { title: 'Within unodc', ...rows('amount', [{ kind: 'SPENT', currency: 'CHF', value: '1' }]) }))
})

test.each(crossings)('money by %s and %s adds to what the projects say, to the last unit', async (by, across) => {
  const { bruno } = await world()
  const { cells, rowTotals, columnTotals, total } = await projectFigures(bruno.viewer, 'en', params({ show: 'SPENT-CHF' }), { rows: by, columns: across })
  const sum = (figures: ReadonlyMap<string, bigint>) => [...figures.values()].reduce((all, one) => all + one, 0n)
  expect(total).toBe(10_000_001n + 700n + 100n)
  for (const figures of [rowTotals, columnTotals, cells]) expect(Math.abs(Number(sum(figures) - total)), 'rounded to the unit').toBeLessThanOrEqual(figures.size)
})

test('a number counts a project once in each cell, and once in the total, as the viewer sees them', async () => {
  const { bruno, matteo } = await world()
  const seen = async (viewer: typeof bruno.viewer) => ({ all: (await listProjects(viewer, 'en', params())).total.count, ...(await projectFigures(viewer, 'en', params(), { rows: 'theme', columns: 'region' })) })
  const [own, other] = [await seen(bruno.viewer), await seen(matteo.viewer)]
  expect(Number(own.total)).toBe(own.all)
  expect(Number(other.total)).toBe(other.all)
  expect(own.all).toBeGreaterThan(other.all)
  expect([...own.rowTotals.values()].reduce((all, one) => all + one, 0n)).toBeGreaterThan(own.total)
})

test('each cell opens a list with as many projects as it says, also where nothing is stated', async () => {
  const { bruno } = await world()
  for (const [by, across] of crossings.slice(0, 3)) {
    const { cells } = await projectFigures(bruno.viewer, 'en', params(), { rows: by, columns: across })
    for (const [key, figure] of cells) {
      const [row, column] = key.split(' ')
      const list = await listProjects(bruno.viewer, 'en', params({ [by]: row, [across]: column, ...(by === 'organization' && { role: 'IMPLEMENTING' }) }))
      expect(list.total.count, `${by} ${row}, ${across} ${column}`).toBe(Number(figure))
    }
  }
})

test('money is offered in the kinds and currencies that there are, each apart', async () => {
  const { bruno, matteo } = await world()
  expect(await measuresOf(bruno.viewer, params({ q: 'unodc' }))).toContainEqual({ kind: 'SPENT', currency: 'CHF' })
  expect(await measuresOf(matteo.viewer, params({ country: 'ZZ' }))).toEqual([])
})

test('choices of facets have the number of projects that each would leave', async () => {
  const { bruno } = await world()
  for (const open of panelIds) {
    const choices = await projectFacets(bruno.viewer, 'fr', params({ open }))
    const firsts = facets.flatMap((facet) => (choices[facet] ?? []).slice(0, 1).map((choice) => ({ facet, ...choice })))
    for (const { facet, value, count } of firsts) expect((await listProjects(bruno.viewer, 'fr', params({ [facet]: value }))).total.count, `${facet} ${value}`).toBe(count)
  }
  expect((await chosenNames(bruno.viewer, 'fr', params({ country: ['KE', 'none'], theme: 'cft' }))).get('country KE')).toBe('Kenya')
})

test('a project is found in any of its languages, by its country in any language, and not by others', async () => {
  const { bruno, matteo } = await world()
  const titles = async (viewer: typeof bruno.viewer, q: string) => (await listProjects(viewer, 'en', params({ q }))).rows.map(({ title }) => title)
  expect(await titles(bruno.viewer, 'open all')).toContain('Open to all')
  expect(await titles(matteo.viewer, 'الأردن')).toContain('Open to all')
  expect(await titles(matteo.viewer, 'within unodc')).not.toContain('Within unodc')
  expect((await searchProjects(bruno.viewer, 'en', 'within', 5)).rows[0]).toMatchObject({ title: 'Within unodc', detail: 'UNODC' })
})

test('pages run forth and back in every order without a row twice or lost', async () => {
  const { yazan } = await world()
  await sql('owner', `INSERT INTO core.project (owner_id, audience_id, marking, lang, title, status, created_by_id, starts_on)
    SELECT $1, authz.same_audience(ARRAY[$1]::uuid[]), 'AMBER', 'en', 'Row ' || n % 7, 'CLOSED', $2, CASE WHEN n % 3 > 0 THEN current_date + n % 5 END FROM generate_series(1, 120) n`, [yazan.organizationId, yazan.viewer.id])
  for (const sort of ['title', '-title', 'starts', '-starts', 'updated', '-updated']) {
    const ids: string[] = []
    const back: string[] = []
    const page = (at: string | null) => listProjects(yazan.viewer, 'en', params({ sort, status: 'CLOSED', ...(at && { at }) }))
    let last = await page(null)
    ids.push(...last.rows.map(({ id }) => id))
    while (last.next) {
      last = await page(last.next)
      ids.push(...last.rows.map(({ id }) => id))
    }
    back.push(...last.rows.map(({ id }) => id))
    while (last.previous) {
      last = await page(last.previous)
      back.unshift(...last.rows.map(({ id }) => id))
    }
    expect(back, sort).toEqual(ids)
    expect(new Set(ids).size, sort).toBe(ids.length)
    expect(ids.length, sort).toBeGreaterThanOrEqual(120)
  }
})

test('a printed list is on record under its strictest marking, and what is RED never leaves', async () => {
  const { adaeze } = await world()
  await addProject(adaeze.viewer, typedProject(adaeze, { title: 'Never leaves', marking: 'RED', audience: [adaeze.viewer.id] }))
  const sheet = await takeSheet(adaeze.viewer, 'en', params({ organization: 'unodc' }))
  expect(sheet.rows.map(({ title }) => title)).not.toContain('Never leaves')
  const all = await takeSheet(adaeze.viewer, 'en', params())
  expect(all.marking).toBe('AMBER')
  const [logged] = await sql('owner', `SELECT noun, format, rows, marking FROM core.export WHERE member_id = $1 ORDER BY at DESC LIMIT 1`, [adaeze.viewer.id])
  expect(logged).toEqual({ noun: 'project', format: 'PRINT', rows: all.rows.length, marking: 'AMBER' })
})
