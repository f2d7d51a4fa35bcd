import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/test/database.ts'
import { asOwner, world } from '@/test/world.ts'
import { addProjects } from './projects.ts'

beforeAll(async () => {
  await world()
  await asOwner(addProjects)
})

test('sample projects come with everything that belongs to them, marked sample, and are found', async () => {
  const counts = await sql<Record<string, number>>(
    'owner',
    `SELECT count(*)::int AS projects, count(*) FILTER (WHERE sample)::int AS samples, (SELECT count(*)::int FROM search.record_project) AS found,
       (SELECT count(DISTINCT project_id)::int FROM core.project_theme) AS themed, (SELECT count(DISTINCT project_id)::int FROM core.project_amount) AS funded,
       (SELECT count(DISTINCT project_id)::int FROM core.project_organization WHERE role = 'IMPLEMENTING') AS implemented FROM core.project`,
  )
  const many = counts[0]?.['projects'] ?? 0
  expect(many).toBeGreaterThan(4)
  expect(counts[0]).toEqual({ projects: many, samples: many, found: many, themed: many, funded: many, implemented: many })
})

test('shares that do not add to a hundred per cent are refused when the transaction ends, whoever writes', async () => {
  const change = asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query(`UPDATE core.project_theme SET share = share + 1`)
    await client.query('COMMIT')
  })
  await expect(change).rejects.toMatchObject({ code: '23514' })
})
