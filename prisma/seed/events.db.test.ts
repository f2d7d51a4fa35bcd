import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/test/database.ts'
import { asOwner, world } from '@/test/world.ts'
import { addEvents } from './events.ts'

beforeAll(async () => {
  await world()
  await asOwner(async (client) => {
    await client.query('BEGIN')
    await addEvents(client)
    await client.query('COMMIT')
  })
})

test('sample events come with their occurrences and what is announced of them, marked sample, and are found', async () => {
  const [counts] = await sql<Record<string, number>>(
    'owner',
    `SELECT count(*)::int AS events, (SELECT count(DISTINCT event_id)::int FROM core.event_occurrence o JOIN core.event s ON s.id = o.event_id AND s.sample) AS placed,
       (SELECT count(*)::int FROM search.record_event r JOIN core.event s ON s.id = r.record_id AND s.sample) AS found, (SELECT count(*)::int FROM core.busy) AS busy, count(DISTINCT lang)::int AS langs FROM core.event WHERE sample`,
  )
  expect(counts?.['events']).toBeGreaterThan(50)
  expect(counts).toMatchObject({ placed: counts?.['events'], found: counts?.['events'], langs: 6 })
  expect(counts?.['busy']).toBeGreaterThan(4)
})

test('the meetings of the reference data stand in the calendar as history, as exactly as their source says', async () => {
  const rows = await sql<{ title: string; exact_to: string; starts_on: string; ends_on: string }>(
    'owner',
    `SELECT e.title, e.exact_to, o.starts_on::text, o.ends_on::text FROM core.event e JOIN core.event_occurrence o ON o.event_id = e.id WHERE e.created_by_id IS NULL AND NOT e.sample ORDER BY 3`,
  )
  expect(rows.length).toBeGreaterThan(8)
  expect(rows[0]).toMatchObject({ exact_to: 'MONTH', starts_on: '2005-02-01', ends_on: '2005-02-28' })
  expect(rows.at(-1)).toMatchObject({ exact_to: 'DAY', starts_on: '2023-06-19', ends_on: '2023-06-20' })
})
