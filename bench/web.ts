import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { freePort } from '../bin/database/cluster.ts'
import { checkout } from '../bin/database/place.ts'
import type { Connections } from '../bin/database/urls.ts'
import { interruption } from '../bin/launch/interruption.ts'
import { end, markOf, until } from '../bin/launch/processes.ts'
import { Refusal } from '../bin/launch/refusal.ts'
import { node, script } from '../bin/launch/run.ts'
import { webFlags } from '../bin/launch/web-flags.ts'
import { noSettings } from '../bin/testing/environment.ts'

/** A web process under measurement; `megabytes` is its resident memory now. */
export type Web = { origin: string; megabytes(): number; end(): Promise<void> }

const next = script('next/dist/bin/next')
const secret = randomBytes(32).toString('base64url')

/** The product on one of the databases, as `npm start` serves it. @param flags for Node, before the script */
export async function startProduct(connections: Connections, flags: string[] = []): Promise<Web> {
  const port = await freePort()
  const environment = {
    DATABASE_URL_WEB: connections.web,
    DATABASE_URL_SYSTEM: connections.system,
    APP_SECRET: secret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    // Each sign-in of the bench names an address of its own (sign-in.ts).
    TRUSTED_PROXIES: '127.0.0.1',
  }
  return start([...webFlags, ...flags, next, 'start'], { port, health: '/health', environment })
}

/** The bare page: the same Next.js, the same React, nothing of ours. */
export const startBare = async (): Promise<Web> => start([next, 'start', 'bench/bare'], { port: await freePort(), health: '/', environment: {} })

type How = { port: number; health: string; environment: Record<string, string> }

async function start(args: string[], { port, health, environment }: How): Promise<Web> {
  const child = spawn(node, [...args, '-H', '127.0.0.1', '-p', String(port)], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...noSettings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...environment },
  })
  const mark = child.pid ? markOf(child.pid) : null
  const origin = `http://127.0.0.1:${port}`
  const stop = () => end(mark, { group: true })
  const well = () => fetch(origin + health, { signal: AbortSignal.timeout(3000) }).then(({ ok }) => ok, () => false)
  if (!(await until(async () => interruption.aborted || (await well()), 60)) || interruption.aborted) {
    await stop()
    throw new Refusal(`${args.join(' ')} did not answer within a minute.`)
  }
  return { origin, megabytes: () => Number(ask(child.pid ?? 0)) / 1024, end: stop }
}

const ask = (pid: number) => spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
