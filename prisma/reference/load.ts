// Loads the reference lists into the database named by OWNER_DATABASE_URL, as the owner of the tables.
// Idempotent: a second run changes nothing and writes nothing in the audit trail.
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { addMeetings } from './meetings.ts'
import { readReference } from './read.ts'
import { rowsOf, type Table } from './rows.ts'

/** Upserts every reference row; the caller's connection acts as the owner. */
export async function loadReference(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.purpose', 'reference', true)`)
  const reference = await readReference()
  for (const table of rowsOf(reference)) await upsert(client, table)
  await addMeetings(client, reference)
  await client.query('COMMIT')
}

/** One statement a table: new rows in, changed rows changed, equal rows left alone. */
async function upsert(client: pg.Client, { name, key, rows }: Table): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const others = columns.filter((column) => !key.includes(column))
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const renewed = others.map((column) => `${column} = excluded.${column}`).join(', ')
  const differs = others.map((column) => `t.${column} IS DISTINCT FROM excluded.${column}`).join(' OR ')
  await client.query(
    `INSERT INTO core.${name} AS t (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::core.${name}, $1)
     ON CONFLICT (${key.join(', ')}) DO ${others.length === 0 ? 'NOTHING' : `UPDATE SET ${renewed} WHERE ${differs}`}`,
    [JSON.stringify(rows)],
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await client.connect()
  try {
    await loadReference(client)
  } finally {
    await client.end()
  }
}
