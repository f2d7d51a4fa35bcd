import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/test/database.ts'
import { asOwner, world } from '@/test/world.ts'
import { addActivities } from './activities.ts'

beforeAll(async () => {
  await world()
  await asOwner(async (client) => {
    await client.query('BEGIN')
    await addActivities(client)
    await client.query('COMMIT')
  })
})

test('sample activities come with everything that belongs to them, marked sample, and are found', async () => {
  const [counts] = await sql<Record<string, number>>(
    'owner',
    `SELECT count(*)::int AS activities, count(*) FILTER (WHERE sample)::int AS samples, (SELECT count(*)::int FROM search.record_activity) AS found,
       (SELECT count(DISTINCT activity_id)::int FROM core.activity_theme) AS themed, (SELECT count(*)::int FROM core.activity_organization WHERE role = 'LEAD') AS led FROM core.activity`,
  )
  const many = counts?.['activities'] ?? 0
  expect(many).toBeGreaterThan(10)
  expect(counts).toEqual({ activities: many, samples: many, found: many, themed: many, led: many })
})

test('each stands where it says: in countries, in regions, or everywhere', async () => {
  const wrong = `SELECT a.title FROM core.activity a WHERE (a.scope = 'COUNTRIES') <> EXISTS (SELECT FROM core.activity_country c WHERE c.activity_id = a.id)
    OR (a.scope = 'REGIONS') <> EXISTS (SELECT FROM core.activity_region r WHERE r.activity_id = a.id)`
  expect(await sql('owner', wrong)).toEqual([])
})
