import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { migrate } from '../bin/database/migrate.ts'
import { clone, startPassingCluster } from '../bin/database/passing.ts'
import { connected } from '../bin/database/roles.ts'
import type { Connections } from '../bin/database/urls.ts'
import { loadReference } from '../bin/launch/loaders.ts'
import { step } from '../bin/launch/report.ts'
import { hashPassword } from '../lib/platform/auth/password.ts'
import { fill } from './fill.ts'

/** Two databases of one server, the second with ten times the contacts of the first and all of its people. */
export type Worlds = { small: Connections; large: Connections; sizes: Sizes; log: string; end(): Promise<void> }

/** How many contacts each of them has. */
export type Sizes = { small: number; large: number }

export const password = 'a password of the bench, long enough'

/** Makes both. Most of the minutes that it takes go into the words of search. */
export async function openWorlds(sizes: Sizes): Promise<Worlds> {
  const { connections: small, end } = await step('PostgreSQL', () => startPassingCluster('small'))
  try {
    await step('Migrations and reference data', () => migrate(small).then(() => loadReference(small)))
    await step(`${sizes.small} contacts`, () => populate(small, { from: 0, to: sizes.small, at: 1 }))
    await connected(small.owner, async (client) => client.query('UPDATE core.credential SET password_hash = $1', [await hashPassword(password)]))
    const large = await clone(small, 'large')
    await step(`${sizes.large} contacts`, () => populate(large, { from: sizes.small, to: sizes.large, at: availableParallelism() }))
    for (const one of [small, large]) await connected(one.owner, (client) => client.query('VACUUM (ANALYZE)'))
    return { small, large, sizes, log: await logOf(small), end }
  } catch (fault) {
    await end()
    throw fault
  }
}

/** @param at connections at the same time: one for the first people, who bring the audiences that all others share */
async function populate(connections: Connections, { from, to, at }: { from: number; to: number; at: number }): Promise<void> {
  const share = Math.ceil((to - from) / at)
  const parts = Array.from({ length: at }, (_, number) => ({ from: from + number * share, to: Math.min(to, from + (number + 1) * share) }))
  await Promise.all(parts.map((part) => connected(connections.owner, (client) => fill(client, part))))
}

/** Where the server writes what it was asked (bin/database/cluster.ts). */
async function logOf({ admin }: Connections): Promise<string> {
  const shown = await connected(admin, (client) => client.query('SHOW data_directory'))
  return join(z.object({ data_directory: z.string() }).parse(shown.rows[0]).data_directory, 'server.log')
}
