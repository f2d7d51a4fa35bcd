import { availableParallelism } from 'node:os'
import type pg from 'pg'
import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'

const functions = { topic: 'fill_topics', project: 'fill_projects', activity: 'fill_activities', event: 'fill_events' } as const
export type Noun = keyof typeof functions

/** Makes the words of search of all rows of a noun: by the function that the product's triggers call, a batch at a time, on all cores. */
export async function fillSearch(connections: Connections, noun: Noun): Promise<void> {
  await withoutIndexes(connections, ['search.record'], async () => {
    const ids = await connected(connections.owner, async (client) => (await client.query<{ id: string }>(`SELECT id FROM core.${noun} ORDER BY id`)).rows.map(({ id }) => id))
    const work = () =>
      connected(connections.owner, async (client) => {
        for (let batch = ids.splice(0, 500); batch.length > 0; batch = ids.splice(0, 500)) await client.query(`SELECT search.${functions[noun]}($1::uuid[])`, [batch])
      })
    await Promise.all(Array.from({ length: availableParallelism() }, work))
  })
}

/** Does `work` while some tables have no indexes but their keys, and makes them again: much quicker than keeping them row by row. */
export async function withoutIndexes(connections: Connections, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const found = await connected(connections.admin, async (client) => {
    const { rows } = await client.query<{ name: string; made: string }>(
      `SELECT i.indexrelid::regclass::text AS name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') AS made FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisunique`,
      [tables],
    )
    for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
    return rows
  })
  await work()
  await Promise.all(halves(found).map((some) => connected(connections.admin, (client) => make(client, some.map(({ made }) => made)))))
}

const halves = <T>(all: readonly T[]) => [all.filter((_, at) => at % 2 === 0), all.filter((_, at) => at % 2 === 1)]

async function make(client: pg.Client, statements: readonly string[]): Promise<void> {
  await client.query(`SET maintenance_work_mem = '512MB'`)
  for (const statement of statements) await client.query(statement)
}
