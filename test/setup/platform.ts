import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../bin/database/cluster.ts'
import { clone } from '../../bin/database/passing.ts'
import { checkout } from '../../bin/database/place.ts'
import type { Connections } from '../../bin/database/urls.ts'
import { loadSampleWorld } from '../../bin/launch/loaders.ts'
import { ensureBuilt } from '../../bin/launch/prepare.ts'
import { end, markOf, until } from '../../bin/launch/processes.ts'
import { node, script, tsx } from '../../bin/launch/run.ts'
import { noSettings } from '../../bin/testing/environment.ts'
import { openTemplate } from '../../bin/testing/template.ts'
import { hand } from '../platform.ts'

const secret = 'a secret of the browser tests, long enough'
const samplePassword = 'sample password of the tests'

function environment(connections: Connections, origin: string, smtpUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...noSettings,
    NODE_ENV: 'production',
    DATABASE_URL_WEB: connections.web,
    DATABASE_URL_SYSTEM: connections.system,
    APP_SECRET: secret,
    PUBLIC_URL: origin,
    COMPONENT_PAGE: 'on',
    SMTP_URL: smtpUrl,
  }
}

function begin(args: string[], env: NodeJS.ProcessEnv): () => Promise<void> {
  const child = spawn(node, args, { cwd: checkout, detached: true, stdio: ['ignore', 'ignore', 'inherit'], env })
  const mark = child.pid ? markOf(child.pid) : null
  return () => end(mark, { group: true })
}

async function answers(origin: string): Promise<void> {
  const well = () => fetch(`${origin}/health`, { signal: AbortSignal.timeout(3000) }).then(({ ok }) => ok, () => false)
  if (!(await until(well, 60))) throw new Error('the web process did not say within a minute that it is well')
}

/** The platform as a person meets it: production build, worker, sample world; mail goes to a server of the test that reads it. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['BASE_URL']) return async () => undefined
  const undo: (() => Promise<void>)[] = []
  const finish = async () => {
    for (const one of undo.reverse()) await one()
  }
  try {
    const template = await openTemplate()
    undo.push(template.end)
    const connections = await clone(template.connections, 'platform')
    await loadSampleWorld(connections, { APP_SECRET: secret, SAMPLE_PASSWORD: samplePassword })
    await ensureBuilt({})
    const [port, mailPort] = [await freePort(), await freePort()]
    const origin = `http://127.0.0.1:${port}`
    const env = environment(connections, origin, `smtp://127.0.0.1:${mailPort}`)
    undo.push(begin([script('next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)], env))
    if (existsSync(join(checkout, 'bin/worker.ts'))) undo.push(begin(tsx('bin/worker.ts'), env))
    await answers(origin)
    hand({ origin, connections, samplePassword, mailPort, appSecret: secret })
    return finish
  } catch (fault) {
    await finish()
    throw fault
  }
}
