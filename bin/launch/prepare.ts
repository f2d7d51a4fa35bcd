import { isLoopback } from '../../lib/platform/env/loopback.ts'
import type { Settings } from '../../lib/platform/env/settings.ts'
import { migrate } from '../database/migrate.ts'
import { type OpenDatabase, openDatabase } from '../database/open.ts'
import { connected } from '../database/roles.ts'
import type { Connections } from '../database/urls.ts'
import { ensureGenerated } from './generate.ts'
import { loadReference, loadSampleWorld } from './loaders.ts'
import { Refusal } from './refusal.ts'
import { say, step } from './report.ts'
import { run, script } from './run.ts'
import { appSecret, samplePassword, samplesAllowed } from './secrets.ts'
import { hashOf, whenStale } from './stamp.ts'

/** Opens the database and brings it up to this checkout, with the data that the settings ask for. */
export async function prepareDatabase(settings: Settings): Promise<OpenDatabase> {
  const database = await step('Database', () => openDatabase(settings, say), ({ where }) => `ready in ${where}`)
  try {
    await step('Database client', ensureGenerated, (done) => (done ? 'generated' : 'up to date'))
    await step('Migrations', () => migrate(database.connections), (done) => done)
    await step('Reference data', () => loadReference(database.connections), (said) => said.trim() || 'up to date')
    if (settings.SAMPLE_DATA === 'on') await sampleWorld(settings, database.connections)
    if (!isLoopback(settings.PUBLIC_URL)) await refuseSamples(database.connections)
    return database
  } catch (fault) {
    await database.release()
    throw fault
  }
}

async function sampleWorld(settings: Settings, connections: Connections): Promise<void> {
  const secrets = { APP_SECRET: appSecret(settings), SAMPLE_PASSWORD: samplePassword(settings) }
  await step('Sample world', () => loadSampleWorld(connections, secrets), (said) => said.trim() || 'in place')
}

const count = (connections: Connections, which: string) =>
  connected(connections.owner, async (client) => (await client.query(`select from core.member where sample and ${which} limit 1`)).rowCount ?? 0)

// A database that was tried out on this machine may hold accounts whose password stands in a file.
async function refuseSamples(connections: Connections): Promise<void> {
  if ((await count(connections, `state <> 'ENDED'`)) > 0)
    throw new Refusal('PUBLIC_URL is a public address, and this database holds sample accounts: use another database.')
}

/** The sample sign-ins as lines to print; none where there are none. */
export async function sampleSignIns(settings: Settings, connections: Connections): Promise<string[]> {
  if (!samplesAllowed(settings) || (await count(connections, `state = 'ACTIVE'`)) === 0) return []
  return [
    'Sample sign-ins (invented people):',
    '  secretariat@example.org',
    '  lead.<organization>@example.org     for example lead.unodc@example.org, lead.kenya@example.org',
    '  focal.<organization>@example.org    for example focal.unesco@example.org, focal.sample-state@example.org',
    `  password: ${samplePassword(settings)}`,
  ]
}

/** The folder of the production build. */
export const buildFolder = process.env['BUILD_DIR'] ?? '.next'

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'prisma/reference', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']
const noSource = (path: string) => path.startsWith('lib/platform/db/generated/') || /\.test\.tsx?$/.test(path)

/** Builds where a source changed since the last build; returns whether it did. */
export function ensureBuilt(environment: Record<string, string>): Promise<boolean> {
  const made = { stamp: `${buildFolder}/.built-from`, hash: hashOf(sources, noSource), there: `${buildFolder}/BUILD_ID` }
  return whenStale(made, async () => {
    await run('Building', [script('next/dist/bin/next'), 'build'], { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  })
}
