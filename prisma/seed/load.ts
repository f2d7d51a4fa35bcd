// Loads the sample world into the database named by OWNER_DATABASE_URL, if nobody is there yet. People are invented;
// every account signs in with SAMPLE_PASSWORD.
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { z } from 'zod'
import { hashPassword } from '@/lib/platform/auth/password'
import { identity } from '../reference/identity.ts'
import { addActivities } from './activities.ts'
import { addPeople } from './people.ts'
import { addProjects } from './projects.ts'
import { addTopics } from './topics.ts'
import { groupPlace, person, type GroupPlace } from './person.ts'

const sampleWorld = z.object({ people: z.array(person), groups: z.array(groupPlace), hidingGroups: z.array(z.string()) })

async function load(client: pg.Client, password: string): Promise<void> {
  const { rows } = await client.query('SELECT FROM core.contact LIMIT 1')
  if (rows.length > 0) return
  const world = sampleWorld.parse(JSON.parse(await readFile(new URL('./sample-world.json', import.meta.url), 'utf8')))
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.purpose', 'sample world', true)`)
  await addPeople(client, world.people, await hashPassword(password))
  for (const place of world.groups) await sit(client, place)
  await client.query('UPDATE core.working_group SET hides_members = true WHERE id = ANY ($1)', [world.hidingGroups.map((slug) => identity('group', slug))])
  await addTopics(client)
  await addActivities(client)
  await addProjects(client)
  await client.query('COMMIT')
  // Fresh statistics: without them the first pages are planned as if the tables were empty.
  await client.query('ANALYZE')
}

async function sit(client: pg.Client, { group, email, role }: GroupPlace): Promise<void> {
  await client.query(
    'INSERT INTO core.group_member (group_id, member_id, role, since_on) SELECT $1, member_id, $3, current_date - 200 FROM core.credential WHERE email = $2',
    [identity('group', group), email, role],
  )
}

const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
await client.connect()
try {
  await load(client, z.string().min(12).parse(process.env['SAMPLE_PASSWORD']))
} finally {
  await client.end()
}
