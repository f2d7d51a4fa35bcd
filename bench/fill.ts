// Fills a database with invented contacts for the bench; by hand, as the owner of the tables and with the reference lists loaded:
// OWNER_DATABASE_URL=… tsx bench/fill.ts 5000
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { stateOf } from '../bin/database/roles.ts'
import { addPeople } from '../prisma/seed/people.ts'
import type { Person } from '../prisma/seed/person.ts'
import { invent, type Lists } from './people.ts'

const chunk = 1000

/**
 * Brings the number of invented contacts from one to another; a second call goes on where the first ended.
 * @param every 2 for those alone who have an account
 */
export async function fill(client: pg.Client, { from, to, every = 1 }: { from: number; to: number; every?: 1 | 2 }): Promise<void> {
  const lists = await listsOf(client)
  for (let first = from; first < to; first += chunk) {
    const people = Array.from({ length: Math.min(chunk, to - first) }, (_, at) => invent(every * (first + at), lists))
    await add(client, people)
  }
  await client.query('ANALYZE')
}

/** Two connections that bring the same audiences may wait for each other: PostgreSQL then ends one of them, which comes again. */
async function add(client: pg.Client, people: readonly Person[]): Promise<void> {
  await client.query('BEGIN')
  try {
    await addPeople(client, people, null)
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK')
    if (stateOf(fault) !== '40P01') throw fault
    await add(client, people)
  }
}

async function listsOf(client: pg.Client): Promise<Lists> {
  const column = async (statement: string) => (await client.query<{ value: string }>(statement)).rows.map(({ value }) => value)
  const places = await client.query<Lists['places'][number]>('SELECT slug, alpha2 AS country, time_zone AS "timeZone" FROM core.duty_station ORDER BY slug')
  return {
    organizations: await column('SELECT slug AS value FROM core.organization ORDER BY slug'),
    themes: await column('SELECT slug AS value FROM core.theme ORDER BY slug'),
    countries: await column('SELECT alpha2 AS value FROM core.organization WHERE alpha2 IS NOT NULL ORDER BY alpha2'),
    languages: await column('SELECT code AS value FROM core.language ORDER BY code'),
    places: places.rows,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await client.connect()
  const [{ count = 0 } = {}] = (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM core.contact')).rows
  await fill(client, { from: count, to: count + Number(process.argv[2] ?? 5000) }).finally(() => client.end())
}
