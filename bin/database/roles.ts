import pg from 'pg'
import { Refusal } from '../launch/refusal.ts'
import { type Connections, databaseOf, onDatabase, roles } from './urls.ts'

const quoted = (name: string) => pg.escapeIdentifier(name)

/** What PostgreSQL says of itself when it refuses (SQLSTATE), or null for another kind of error. */
export function stateOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Runs `work` on one connection, and closes it. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'gctcp migrate' })
  // A server that goes away while the connection idles fails the next statement; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database that a connection string names, where it is missing. */
export async function makeDatabase(url: string): Promise<void> {
  try {
    await connected(url, async () => undefined)
  } catch (error) {
    if (stateOf(error) !== '3D000') throw unreachable(url, error)
    await connected(onDatabase(url, 'postgres'), (client) => client.query(`create database ${quoted(databaseOf(url))}`)).catch((again: unknown) => {
      // Another start made it at the same moment.
      if (stateOf(again) !== '42P04' && stateOf(again) !== '23505') throw again
    })
  }
}

function unreachable(url: string, error: unknown): Refusal {
  const { hostname, port } = new URL(url)
  const reason = error instanceof Error ? error.message || stateOf(error) : 'no answer'
  return new Refusal(`The database at ${hostname}:${port || 5432} does not let us in: ${reason}.`)
}

/** Makes the three roles once a cluster, sees that their passwords open it, and lets nobody else make anything here. */
export async function makeRoles(client: pg.Client, connections: Connections): Promise<void> {
  for (const [key, role] of Object.entries(roles)) {
    await makeRole(client, role)
    await givePassword(client, role, connections[key === 'web' ? 'web' : key === 'system' ? 'system' : 'owner'])
  }
  await becomeOwner(client)
  await client.query('reset role')
  await openTo(client, databaseOf(connections.admin))
  await client.query(`
    revoke all on schema public from public;
    grant usage, create on schema public to ${roles.owner};
    create extension if not exists pg_trgm with schema public`)
  await refusePower(client)
}

/** Who may do what with a database as a whole: everybody else makes nothing in it, not even temporary tables. */
export async function openTo(client: pg.Client, name: string): Promise<void> {
  const database = quoted(name)
  await client.query(`
    revoke temporary, create on database ${database} from public;
    grant connect, create on database ${database} to ${roles.owner};
    grant connect on database ${database} to ${roles.web}, ${roles.system}`)
}

// Roles belong to the cluster, the lock to one database: parallel test databases meet here all the same.
async function makeRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount) return
  await client.query(`create role ${role} login`).catch((error: unknown) => {
    if (stateOf(error) !== '42710' && stateOf(error) !== '23505') throw error
  })
}

/** Sets a password only where the present one does not open the door: an operator's own stays, and parallel starts do not collide. */
async function givePassword(client: pg.Client, role: string, url: string): Promise<void> {
  const { username, password } = new URL(url)
  if (username !== role) return
  const opens = await connected(url, async () => true).catch(() => false)
  if (!opens) await client.query(`alter role ${role} login password ${pg.escapeLiteral(decodeURIComponent(password))}`)
}

// From PostgreSQL 16 on, who makes a role may grant it but is not yet a member of it.
async function becomeOwner(client: pg.Client): Promise<void> {
  await client.query(`set role ${roles.owner}`).catch(() => client.query(`grant ${roles.owner} to current_user`))
}

async function refusePower(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)',
    [[roles.owner, roles.web, roles.system]],
  )
  if (rows[0]) throw new Refusal(`The role ${rows[0].rolname} may do more than it should: it must not be superuser, bypass row-level security, or make roles or databases.`)
}
