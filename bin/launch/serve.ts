import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { localAddress, type Settings } from '../../lib/platform/env/settings.ts'
import { dataFolder } from '../database/kept.ts'
import { checkout } from '../database/place.ts'
import { command, commandSettings } from './command.ts'
import { announceStop, beTheOnly, refuseTakenPort, watchOver } from './instance.ts'
import { heedInterruptions, interrupted, interruption, Undoing } from './interruption.ts'
import { type Part, startPart } from './parts.ts'
import { buildFolder, ensureBuilt, prepareDatabase, sampleSignIns, type Served } from './prepare.ts'
import { until } from './processes.ts'
import { Refusal } from './refusal.ts'
import { say, step } from './report.ts'
import { script, tsx } from './run.ts'
import { appSecret } from './secrets.ts'
import { webFlags } from './web-flags.ts'

/** What to serve: everything on one machine, or one part of it where each has a container of its own. */
export type Serving = { development: boolean; web: boolean; worker: boolean }

/** The environment of what serves: never the owner's connection, and nothing that `.env` could bring back. */
export function servingEnvironment(settings: Settings, connections: Served['connections'], development = false): Record<string, string> {
  return {
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
    DATABASE_URL_WEB: connections.web,
    DATABASE_URL_SYSTEM: connections.system,
    APP_SECRET: appSecret(settings),
    SAMPLE_PASSWORD: '',
    PUBLIC_URL: settings.PUBLIC_URL,
    BUILD_DIR: buildFolder,
  }
}

/** The address at which this machine reaches the web process. */
function ownAddress({ HOST, PORT }: Settings): string {
  return localAddress({ HOST: HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST, PORT })
}

async function answers(web: Part, address: string): Promise<void> {
  let over: string | null = null
  void web.ended.then((sentence) => (over = sentence))
  const well = () => fetch(`${address}/health`, { signal: AbortSignal.timeout(3000) }).then(({ ok }) => ok, () => false)
  const good = await until(async () => over !== null || interruption.aborted || (await well()), 60)
  interruption.throwIfAborted()
  if (over) throw new Refusal(over)
  if (!good) throw new Refusal(`The web process did not say within a minute that it is well: see ${address}/health.`)
}

/** Waits for the wish to stop; the unwished end of a part is a fault. */
async function whileAllRun(parts: Part[], database: Served): Promise<void> {
  const gone = until(() => interruption.aborted || !database.alive(), Number.POSITIVE_INFINITY, 1000).then(() => 'The database ended.')
  const why = await Promise.race([interrupted(), gone, ...parts.map(({ ended }) => ended)])
  if (why && !interruption.aborted) throw new Refusal(`${why} Stopping the rest; the next start takes up where this one was.`)
}

async function startWeb(settings: Settings, start: (name: string, args: string[]) => Part, development: boolean): Promise<Part> {
  const web = start('web', [...(development ? [] : webFlags), script('next/dist/bin/next'), development ? 'dev' : 'start', '-H', settings.HOST, '-p', String(settings.PORT)])
  await step('Web process', () => answers(web, ownAddress(settings)), () => 'answers')
  return web
}

async function serve(settings: Settings, { development, web, worker }: Serving, started: Undoing): Promise<void> {
  const database = started.later(await prepareDatabase(settings), (opened) => opened.release())
  const environment = servingEnvironment(settings, database.connections, development)
  if (web && !development) await step('Build', () => ensureBuilt(environment), (done) => (done ? 'done' : 'up to date'))
  const start = (name: string, args: string[]) => started.later(startPart(dataFolder(settings), name, args, environment), (part) => part.end())
  const parts: Part[] = []
  if (worker && existsSync(join(checkout, 'bin/worker.ts'))) parts.push(start('worker', tsx('bin/worker.ts')))
  if (web) {
    parts.push(await startWeb(settings, start, development))
    for (const line of await sampleSignIns(settings, database)) say(line)
    say(`The platform is at ${settings.PUBLIC_URL} (Ctrl-C stops it).`)
  } else say('The worker works (Ctrl-C stops it).')
  await whileAllRun(parts, database)
}

/** Prepares and serves until the person wants it to stop; what was started is ended in any case. */
export function launch(serving: Serving): Promise<never> {
  return command(async () => {
    const settings = commandSettings()
    await beTheOnly(dataFolder(settings), settings.PUBLIC_URL)
    heedInterruptions(watchOver())
    const started = new Undoing()
    try {
      if (serving.web) await refuseTakenPort(settings)
      await serve(settings, serving, started)
    } finally {
      announceStop(dataFolder(settings))
      await started.all()
    }
  })
}
