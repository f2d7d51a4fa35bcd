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
import { appSecret, knownSamplePassword, samplePassword, samplesAllowed } from './secrets.ts'
import { hashOf, whenStale } from './stamp.ts'

/** The database as those who serve need it: how to connect, whether it still runs, how to let go of it. */
export type Served = Pick<OpenDatabase, 'alive' | 'release'> & { connections: Pick<Connections, 'web' | 'system'> }

/**
 * Opens the database and brings it up to this checkout, with the data that the settings ask for. Where only the connections of the
 * serving roles are given, an operator has done that elsewhere (npm run migrate), and this machine need not know the owner.
 */
export async function prepareDatabase(settings: Settings): Promise<Served> {
  const { DATABASE_URL, DATABASE_URL_WEB: web, DATABASE_URL_SYSTEM: system } = settings
  await step('Database client', ensureGenerated, (done) => (done ? 'generated' : 'up to date'))
  const served = !DATABASE_URL && web && system ? { connections: { web, system }, alive: () => true, release: async () => undefined } : await prepared(settings)
  try {
    if (!isLoopback(settings.PUBLIC_URL)) await refuseSamples(served)
    return served
  } catch (fault) {
    await served.release()
    throw fault
  }
}

async function prepared(settings: Settings): Promise<OpenDatabase> {
  const database = await step('Database', () => openDatabase(settings, say), ({ where }) => `ready in ${where}`)
  try {
    await step('Migrations', () => migrate(database.connections), (done) => done)
    await step('Reference data', () => loadReference(database.connections), (said) => said.trim() || 'up to date')
    if (settings.SAMPLE_DATA === 'on') await sampleWorld(settings, database.connections)
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

const hasSamples = ({ connections }: Served, which: string) =>
  connected(connections.system, async (client) => (await client.query(`select from core.member where sample and ${which} limit 1`)).rowCount === 1)

// A database that was tried out on this machine may hold accounts whose password stands in a file.
async function refuseSamples(served: Served): Promise<void> {
  if (await hasSamples(served, `state <> 'ENDED'`))
    throw new Refusal('PUBLIC_URL is a public address, and this database holds sample accounts: use another database.')
}

/** The sample sign-ins as lines to print; none where there are none. */
export async function sampleSignIns(settings: Settings, served: Served): Promise<string[]> {
  if (!samplesAllowed(settings) || !(await hasSamples(served, `state = 'ACTIVE'`))) return []
  return [
    'Sample sign-ins (invented people):',
    '  secretariat@example.org',
    '  lead.<organization>@example.org     for example lead.unodc@example.org, lead.kenya@example.org',
    '  focal.<organization>@example.org    for example focal.unesco@example.org, focal.sample-state@example.org',
    `  password: ${knownSamplePassword(settings)}`,
  ]
}

/** The folder of the production build. */
export const buildFolder = process.env['BUILD_DIR'] ?? '.next'

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'prisma/reference', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'package-lock.json']
const noSource = (path: string) => path.startsWith('lib/platform/db/generated/') || /\.test\.tsx?$/.test(path)

/** Builds where a source changed since the last build; returns whether it did. */
export function ensureBuilt(environment: Record<string, string>): Promise<boolean> {
  const made = { stamp: `${buildFolder}/.built-from`, hash: hashOf(sources, noSource), there: `${buildFolder}/BUILD_ID` }
  return whenStale(made, async () => {
    await run('Building', [script('next/dist/bin/next'), 'build'], { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  })
}
