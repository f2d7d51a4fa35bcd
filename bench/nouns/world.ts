import { join } from 'node:path'
import { z } from 'zod'
import { migrate } from '../../bin/database/migrate.ts'
import { startPassingCluster } from '../../bin/database/passing.ts'
import { connected } from '../../bin/database/roles.ts'
import type { Connections } from '../../bin/database/urls.ts'
import { loadReference } from '../../bin/launch/loaders.ts'
import { step } from '../../bin/launch/report.ts'
import { hashPassword } from '../../lib/platform/auth/password.ts'
import { fill } from '../fill.ts'
import { type Scene, sceneOf } from '../scene.ts'
import { password } from '../worlds.ts'
import { openPools } from './dice.ts'
import { seatMembers } from './audiences.ts'
import { withoutIndexes } from './fill-search.ts'

/** Who is there before any noun is filled. */
export const usualMembers = 5000

/** A server with one database in which people are and nothing else; the databases of the parts are made after it. */
export type People = { connections: Connections; scene: Scene; log: string; end(): Promise<void> }

export async function openPeople(members: number): Promise<People> {
  const { connections, end } = await step('PostgreSQL', () => startPassingCluster('people'))
  try {
    await step('Migrations and reference data', () => migrate(connections).then(() => loadReference(connections)))
    await step(`${members} members`, () => withoutIndexes(connections, ['search.contact', 'search.reach'], () => people(connections, members)))
    const scene = await sceneOf(connections)
    await filling(connections, (client) => seatMembers(client, scene.viewer.id))
    return { connections, scene, log: await logOf(connections), end }
  } catch (fault) {
    await end()
    throw fault
  }
}

/** The first people bring the audiences that all others share; the rest come by two connections. */
async function people(connections: Connections, members: number): Promise<void> {
  const first = Math.min(members, 1000)
  const half = first + Math.ceil((members - first) / 2)
  const add = (from: number, to: number) => connected(connections.owner, (client) => fill(client, { from, to, every: 2 }))
  await add(0, first)
  await Promise.all([add(first, half), add(half, members)])
  await connected(connections.owner, async (client) => client.query('UPDATE core.credential SET password_hash = $1', [await hashPassword(password)]))
}

/**
 * Fills with the triggers off (no audit row, no words of search row by row: a filler brings both by itself, or says that it does not) and
 * without the foreign keys being asked. Only the superuser of a passing server may say so; the tables stay the owner's.
 */
export function filling(connections: Connections, work: (client: import('pg').Client) => Promise<void>): Promise<void> {
  return connected(connections.admin, async (client) => {
    await client.query(`SET session_replication_role = 'replica'`)
    await client.query(`SET maintenance_work_mem = '512MB'`)
    await client.query(`SET work_mem = '128MB'`)
    await openPools(client)
    await work(client)
  })
}

/** Where the server writes what it was asked (bin/database/cluster.ts). */
async function logOf({ admin }: Connections): Promise<string> {
  const shown = await connected(admin, (client) => client.query('SHOW data_directory'))
  return join(z.object({ data_directory: z.string() }).parse(shown.rows[0]).data_directory, 'server.log')
}
