import { beforeAll, expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { addActivities } from '@/prisma/seed/activities.ts'
import { sql } from '@/test/database.ts'
import { codes, typedActivity } from '@/test/typed-activity.ts'
import { asOwner, world } from '@/test/world.ts'
import { addActivity } from '../commands/add-activity.ts'
import { takeSheet } from '../commands/take-sheet.ts'
import { facets, panelIds, activityParams, type ActivityParams } from '../search-params.ts'
import { activityFacets, chosenNames } from './activity-facets.ts'
import { listActivities } from './list-activities.ts'
import { searchActivities } from './search-activities.ts'

const params = (given: Record<string, unknown> = {}): ActivityParams => activityParams.parse(given)

beforeAll(async () => {
  const { bruno, anders } = await world()
  await asOwner(async (client) => {
    await client.query('BEGIN')
    await addActivities(client)
    await client.query('COMMIT')
  })
  const open = { audience: [everyone], marking: 'GREEN' }
  await addActivity(bruno.viewer, typedActivity(bruno, { ...open, title: 'Open to all', ...codes('country', ['KE', 'JO']), ...codes('theme', ['cft']), ...codes('partner', [anders.organizationId]), actualStartsOn: '2025-07-01', plannedEndsOn: '2026-02-01', pillar: '2' }))
  await addActivity(bruno.viewer, typedActivity(bruno, { ...open, title: 'In a region', scope: 'REGIONS', 'country-0-code': '', ...codes('region', ['014']) }))
  await addActivity(bruno.viewer, typedActivity(bruno, { ...open, title: 'Everywhere', scope: 'GLOBAL', 'country-0-code': '' }))
  await addActivity(bruno.viewer, typedActivity(bruno, { title: 'Within unodc' }))
})

test('a list counts what the viewer sees, and choices of facets have the number that each would leave', async () => {
  const { bruno, matteo } = await world()
  const all = async (viewer: typeof bruno.viewer) => (await listActivities(viewer, 'en', params())).total.count
  expect(await all(bruno.viewer)).toBeGreaterThan(await all(matteo.viewer))
  for (const open of panelIds) {
    const choices = await activityFacets(bruno.viewer, 'fr', params({ open }))
    const some = facets.flatMap((facet) => (choices[facet] ?? []).slice(0, 2).map((choice) => ({ facet, ...choice })))
    for (const { facet, value, count } of some) expect((await listActivities(bruno.viewer, 'fr', params({ [facet]: value }))).total.count, `${facet} ${value}`).toBe(count)
  }
  expect((await chosenNames(bruno.viewer, 'fr', params({ country: ['KE', 'none'], theme: 'cft' }))).get('country KE')).toBe('Kenya')
})

test('a region holds its countries and the regions within it; what states nothing of the kind is asked for as none', async () => {
  const { bruno } = await world()
  const titles = async (given: Record<string, unknown>) => (await listActivities(bruno.viewer, 'en', params({ ...given, organization: 'unodc', sort: '-updated' }))).rows.map(({ title }) => title)
  expect(await titles({ region: '002' })).toEqual(expect.arrayContaining(['Open to all', 'In a region']))
  expect(await titles({ region: '002' })).not.toContain('Everywhere')
  expect(await titles({ country: 'none', region: 'none', pillar: 'none' })).toContain('Everywhere')
  expect(await titles({ year: '2026', theme: 'cft' })).toContain('Open to all')
  expect(await titles({ year: '2024', theme: 'cft' })).not.toContain('Open to all')
  expect((await listActivities(bruno.viewer, 'en', params({ organization: 'interpol', role: 'PARTNER' }))).rows.map(({ title }) => title)).toContain('Open to all')
})

test('the list of one country in the order of its starts, which begins with the rows of the country, has what the list in any other order has', async () => {
  const { bruno } = await world()
  for (const more of [{}, { status: 'IMPLEMENTATION' }]) {
    const ids = async (sort: string) => (await listActivities(bruno.viewer, 'en', params({ country: 'KE', sort, ...more }))).rows.map(({ id }) => id)
    const [up, down, title] = [await ids('starts'), await ids('-starts'), await ids('title')]
    expect(down).toEqual(up.toReversed())
    expect(up.toSorted()).toEqual(title.toSorted())
    expect(up.length).toBeGreaterThan(1)
  }
})

test('an activity is found by title, country in any language and region around it, and not by others', async () => {
  const { bruno, matteo } = await world()
  const titles = async (viewer: typeof bruno.viewer, q: string, more = {}) => (await listActivities(viewer, 'en', params({ q, ...more }))).rows.map(({ title }) => title)
  expect(await titles(bruno.viewer, 'open all')).toContain('Open to all')
  expect(await titles(matteo.viewer, 'Open الأردن')).toContain('Open to all')
  expect(await titles(bruno.viewer, 'region', { region: '002' })).toContain('In a region')
  expect(await titles(matteo.viewer, 'within unodc')).not.toContain('Within unodc')
  expect((await searchActivities(bruno.viewer, 'en', 'within', 5)).rows[0]).toMatchObject({ title: 'Within unodc', detail: 'UNODC' })
})

test('pages run forth and back in every order without a row twice or lost', async () => {
  const { yazan } = await world()
  await asOwner(async (client) => {
    const made = `INSERT INTO core.activity (owner_id, audience_id, marking, lang, title, type, scope, status, created_by_id, planned_starts_on)
      SELECT $1, authz.same_audience(ARRAY[$1]::uuid[]), 'AMBER', 'en', 'Row ' || n % 7, 'RESEARCH', 'GLOBAL', 'CLOSED', $2, CASE WHEN n % 3 > 0 THEN current_date + n % 5 END FROM generate_series(1, 120) n RETURNING *`
    await client.query(`WITH made AS (${made}) INSERT INTO core.activity_organization (activity_id, organization_id, role, owner_id, audience_id, marking) SELECT id, owner_id, 'LEAD', owner_id, audience_id, marking FROM made`, [yazan.organizationId, yazan.viewer.id])
  })
  for (const sort of ['title', '-title', 'starts', '-starts', 'updated', '-updated']) {
    const page = (at: string | null) => listActivities(yazan.viewer, 'en', params({ sort, type: 'RESEARCH', status: 'CLOSED', ...(at && { at }) }))
    let last = await page(null)
    const ids = last.rows.map(({ id }) => id)
    while (last.next) {
      last = await page(last.next)
      ids.push(...last.rows.map(({ id }) => id))
    }
    const back = last.rows.map(({ id }) => id)
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
  await addActivity(adaeze.viewer, typedActivity(adaeze, { title: 'Never leaves', marking: 'RED', audience: [adaeze.viewer.id] }))
  const all = await takeSheet(adaeze.viewer, 'en', params({ organization: 'unodc' }))
  expect(all.rows.map(({ title }) => title)).not.toContain('Never leaves')
  expect(all.marking).toBe('AMBER')
  const [logged] = await sql('owner', `SELECT noun, format, rows, marking FROM core.export WHERE member_id = $1 ORDER BY at DESC LIMIT 1`, [adaeze.viewer.id])
  expect(logged).toEqual({ noun: 'activity', format: 'PRINT', rows: all.rows.length, marking: 'AMBER' })
})
