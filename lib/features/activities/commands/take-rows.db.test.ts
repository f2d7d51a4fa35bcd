import { expect, test } from 'vitest'
import { everyone } from '@/lib/platform/audience/audience-of'
import { sql } from '@/test/database.ts'
import { codes, typedActivity } from '@/test/typed-activity.ts'
import { asOwner, world, type Standing } from '@/test/world.ts'
import { exportColumns } from '../export-columns.ts'
import { activityParams } from '../search-params.ts'
import { addActivity } from './add-activity.ts'
import { takeRows, type TakenRows } from './take-rows.ts'

const add = (who: Standing, form: Record<string, string | string[]>) => addActivity(who.viewer, typedActivity(who, { audience: [everyone], marking: 'GREEN', ...form }))
const exportsOf = (who: Standing) => sql('owner', 'SELECT noun, format, rows, marking, filter FROM core.export WHERE member_id = $1 ORDER BY at', [who.memberId])
const take = (who: Standing, filter: Record<string, string>) => takeRows(who.viewer, 'en', { params: activityParams.parse(filter), format: 'csv' })
const at = (key: (typeof exportColumns)[number]['key']) => exportColumns.findIndex((column) => column.key === key)

async function all({ pages }: TakenRows): Promise<Record<string, unknown>[]> {
  const rows = []
  for await (const page of pages) rows.push(...page)
  return rows.map((row) => Object.fromEntries(exportColumns.map(({ key }, place) => [key, row[place]])))
}

test('a row says everything by codes and by names, in the columns that imports know', async () => {
  const { bruno, anders, comfort } = await world()
  const id = await add(bruno, { title: '=1+1', ...codes('country', ['UG', 'KE']), ...codes('partner', [anders.organizationId]), ...codes('theme', ['border-security']), plannedStartsOn: '2026-03-01', progressPercent: '25', year: '', pillar: '2' })
  const [row] = await all(await take(comfort, { country: 'UG' }))
  expect(row).toMatchObject({
    id, title: '=1+1', title_lang: 'en', type: 'TRAINING', status: 'IMPLEMENTATION', lead: 'unodc', partners: 'interpol', scope: 'COUNTRIES', countries: 'KE; UG', country_names: 'Kenya; Uganda', regions: null,
    pillar: 2, themes: 'border-security', planned_starts_on: '2026-03-01', planned_ends_on: null, progress_percent: 25, rhythm: 'QUARTER', marking: 'TLP:GREEN',
  })
})

test('it is on record before the first row leaves, with the strictest marking among what the reader sees; RED never leaves', async () => {
  const { bruno, adaeze, matteo } = await world()
  await add(bruno, { title: 'Open', ...codes('country', ['TD']) })
  await add(bruno, { title: 'Ours', audience: [bruno.organizationId], marking: 'AMBER', ...codes('country', ['TD']) })
  await add(bruno, { title: 'Named', audience: [bruno.viewer.id, adaeze.viewer.id], marking: 'RED', ...codes('country', ['TD']) })
  const taken = await take(adaeze, { country: 'TD', sort: 'title' })
  expect(await exportsOf(adaeze)).toEqual([{ noun: 'activity', format: 'CSV', rows: 2, marking: 'AMBER', filter: 'country=TD&sort=title' }])
  expect((await all(taken)).map(({ title }) => title)).toEqual(['Open', 'Ours'])
  const outside = await take(matteo, { country: 'TD' })
  expect([outside.marking, (await all(outside)).map(({ title }) => title)]).toEqual(['GREEN', ['Open']])
})

test('what is narrowed, marked more strictly, or no longer the reader’s to see while the file is written is not in the pages after', async () => {
  const { bruno, anders } = await world()
  const first = await add(bruno, { title: 'Many 0000', ...codes('country', ['NE']) })
  await asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query(`INSERT INTO core.activity (owner_id, audience_id, marking, lang, title, type, scope, status, created_by_id)
      SELECT owner_id, audience_id, marking, lang, 'Many ' || lpad(n::text, 4, '0'), type, scope, status, created_by_id FROM core.activity, generate_series(1, 519) n WHERE id = $1`, [first])
    await client.query(`INSERT INTO core.activity_organization (activity_id, organization_id, role, owner_id, audience_id, marking) SELECT id, owner_id, 'LEAD', owner_id, audience_id, marking FROM core.activity WHERE title LIKE 'Many %' ON CONFLICT DO NOTHING`)
    await client.query(`INSERT INTO core.activity_country (activity_id, country, owner_id, audience_id, marking) SELECT id, 'NE', owner_id, audience_id, marking FROM core.activity WHERE title LIKE 'Many %' ON CONFLICT DO NOTHING`)
    await client.query('COMMIT')
  })
  const { pages } = await take(anders, { country: 'NE', sort: 'title' })
  expect((await pages.next()).value).toHaveLength(500)
  await sql('owner', `UPDATE core.activity SET audience_id = authz.same_audience(ARRAY[owner_id]) WHERE title = 'Many 0505'`)
  await sql('owner', `UPDATE core.activity SET marking = 'AMBER' WHERE title = 'Many 0510'`)
  await sql('owner', `DELETE FROM core.activity WHERE title = 'Many 0515'`)
  const { value } = await pages.next()
  const titles: unknown[] = (value ?? []).map((row: readonly unknown[]) => row[at('title')])
  expect(titles).toHaveLength(17)
  expect(['Many 0505', 'Many 0510', 'Many 0515'].filter((title) => titles.includes(title))).toEqual([])
  expect(await pages.next()).toMatchObject({ done: true })
}, 120_000)
