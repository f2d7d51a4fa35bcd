import pg from 'pg'
import type { Connections } from '@/bin/database/urls.ts'

let own: Connections | undefined
const pools = new Map<keyof Connections, pg.Pool>()

/** Called by the set-up of database tests, before anything reads the settings. */
export function adopt(connections: Connections): void {
  own = connections
  process.env['DATABASE_URL_WEB'] = connections.web
  process.env['DATABASE_URL_SYSTEM'] = connections.system
  process.env['APP_SECRET'] = 'a secret of the tests, long enough for them'
  delete process.env['DATABASE_URL']
}

/** The connection strings of this test file's own database. */
export function testDatabase(): Connections {
  if (!own) throw new Error('only files named *.db.test.ts have a database')
  return own
}

/** One statement as a role: `owner` is not bound by row-level security, `web` and `system` are, without a viewer. */
export async function sql<Row extends pg.QueryResultRow>(role: keyof Connections, text: string, values: unknown[] = []): Promise<Row[]> {
  const pool = pools.get(role) ?? new pg.Pool({ connectionString: testDatabase()[role], max: 2, allowExitOnIdle: true })
  pools.set(role, pool)
  return (await pool.query<Row>(text, values)).rows
}

/** One transaction as the web role on behalf of a member, for tests that try what SQL allows: always rolled back. */
export async function asMember<T>(memberId: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabase().web })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.member', $1, true)`, [memberId])
    return await work(client)
  } finally {
    await client.end()
  }
}
