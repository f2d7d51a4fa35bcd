import type pg from 'pg'
import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'
import { openIds } from './dice.ts'
import { withoutIndexes } from './fill-search.ts'

/** A table that is to hold more rows: its own id where it has one, and the columns that hold an id which is copied too. */
type Copied = { table: string; ids: readonly string[]; days?: readonly string[] }

/** How many tables are copied at the same time. */
const among = 2

/**
 * Copies every row `times - 1` times, on other days, with other ids and otherwise as it is: owners, audiences, words and what one word finds are
 * in the same proportions, so that what grows is the number of rows alone. Words of search are copied with their rows.
 */
export async function multiply(connections: Connections, times: number, tables: readonly Copied[]): Promise<void> {
  // The indexes of a part belong to those of the whole.
  const indexed = tables.map(({ table }) => table.replace(/^search\.record_.*/, 'search.record'))
  // What is copied again gets other ids than the copies that are there.
  const held = await connected(connections.admin, (client) => rowsOf(client, tables[0]?.table ?? ''))
  await withoutIndexes(connections, [...new Set(indexed)], async () => {
    for (let at = 0; at < tables.length; at += among) {
      await Promise.all(tables.slice(at, at + among).map((one) => connected(connections.admin, (client) => copy(client, times, held, one))))
    }
  })
}

const rowsOf = async (client: pg.Client, table: string) => Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count)

async function copy(client: pg.Client, times: number, held: number, { table, ids, days = [] }: Copied): Promise<void> {
  await client.query(`SET session_replication_role = 'replica'`)
  await openIds(client)
  const { rows } = await client.query<{ name: string }>(`SELECT quote_ident(a.attname) AS name FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`, [table])
  const value = (name: string) => (ids.includes(name) ? `pg_temp.id(r.${name} || ' ${held} ' || k)` : days.includes(name) ? `r.${name} - k * interval '1 day'` : `r.${name}`)
  await client.query(`INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')}) SELECT ${rows.map(({ name }) => value(name)).join(', ')} FROM ${table} r CROSS JOIN generate_series(1, ${times - 1}) k`)
}
