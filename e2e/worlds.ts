import { spawn, type ChildProcess } from 'node:child_process'
import pg from 'pg'
import { freePort } from '../bin/database/cluster.ts'
import { migrate } from '../bin/database/migrate.ts'
import { clone, startPassingCluster, type PassingCluster } from '../bin/database/passing.ts'
import type { Connections } from '../bin/database/urls.ts'
import { loadReference, loadSampleWorld } from '../bin/launch/loaders.ts'
import { end, markOf, until } from '../bin/launch/processes.ts'
import { node, script } from '../bin/launch/run.ts'

/** A production web process on a database of its own. */
export type World = { origin: string; connections: Connections; stop(): Promise<void> }

const secret = 'a secret for worlds that are compared, long enough'
export const worldPassword = 'sample password of the worlds'

/** A cluster that holds the sample world, to be cloned; `end` takes all of it away. */
export async function openCluster(): Promise<PassingCluster> {
  const cluster = await startPassingCluster('worlds')
  await migrate(cluster.connections)
  await loadReference(cluster.connections)
  await loadSampleWorld(cluster.connections, { APP_SECRET: secret, SAMPLE_PASSWORD: worldPassword })
  return cluster
}

/** A copy of the sample world, changed by `plant`, with a web process that serves it. */
export async function openWorld(cluster: PassingCluster, name: string, plant: (owner: pg.Client) => Promise<void> = async () => undefined): Promise<World> {
  const connections = await clone(cluster.connections, name)
  await withOwner(connections, plant)
  return serveWorld(connections)
}

/** A web process on a database: several may serve one, then under one `publicUrl`. */
export async function serveWorld(connections: Connections, publicUrl?: string): Promise<World> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(node, [script('next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      DATABASE_URL_WEB: connections.web,
      DATABASE_URL_SYSTEM: connections.system,
      APP_SECRET: secret,
      SAMPLE_PASSWORD: '',
      PUBLIC_URL: publicUrl ?? origin,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const well = () => fetch(`${origin}/health`).then((answer) => answer.ok, () => false)
  if (!(await until(well, 60))) throw new Error('the web process of a world did not answer')
  return { origin, connections, stop: () => stop(child) }
}

/** Does something as the owner of a world's tables. */
export async function withOwner<T>(connections: Connections, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: connections.owner })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined) await end(markOf(child.pid))
}
