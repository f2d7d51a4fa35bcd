import { z } from 'zod'
import { fields } from './fields.ts'
import { isLoopback } from './loopback.ts'

/** What can be wrong with the configuration, as one sentence that names the variable. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

const schema = z.object(fields)

/** Every variable of the platform, checked; `PUBLIC_URL` is always filled in. */
export type Settings = z.infer<typeof schema> & { PUBLIC_URL: string }

/** What a serving process (web, worker) has besides: the launcher fills these in for it. */
export type ServingSettings = Settings & { DATABASE_URL_WEB: string; DATABASE_URL_SYSTEM: string; APP_SECRET: string }

type Source = Readonly<Record<string, string | undefined>>

/**
 * Checks the variables of `source` (an empty one counts as not set).
 * @throws ConfigurationError naming the first variable that is wrong, or that a public address forbids.
 */
export function readSettings(source: Source): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(given)
  if (!result.success) throw new ConfigurationError(sentence(result.error, given))
  const settings = { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? localAddress(result.data) }
  const half = settings.DATABASE_URL ? null : halfGiven(settings)
  if (half) throw new ConfigurationError(`${half} is missing: without DATABASE_URL, both serving roles are named or neither.`)
  const refusal = isLoopback(settings.PUBLIC_URL) ? null : publicRefusal(settings)
  if (refusal) throw new ConfigurationError(`PUBLIC_URL is a public address (${settings.PUBLIC_URL}): ${refusal}.`)
  return settings
}

/** The address that the launcher listens on, as a browser on this machine writes it. */
export function localAddress({ HOST, PORT }: { HOST: string; PORT: number }): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

// Secrets must not reach a log: the value is repeated only where it cannot be one.
const speakable = new Set(['PORT', 'HOST', 'SAMPLE_DATA', 'COMPONENT_PAGE', 'REQUIRE_SECOND_FACTOR', 'SESSION_IDLE_HOURS', 'SESSION_MAX_DAYS', 'TRUSTED_PROXIES'])

function sentence(error: z.ZodError, given: Record<string, unknown>): string {
  const issue = error.issues[0]
  const name = String(issue?.path[0] ?? 'The configuration')
  const value = speakable.has(name) ? `, not "${String(given[name])}"` : ''
  return `${name} ${issue?.message ?? 'is wrong'}${value}.`
}

function halfGiven({ DATABASE_URL_WEB, DATABASE_URL_SYSTEM }: Settings): string | null {
  if (DATABASE_URL_WEB && !DATABASE_URL_SYSTEM) return 'DATABASE_URL_SYSTEM'
  return DATABASE_URL_SYSTEM && !DATABASE_URL_WEB ? 'DATABASE_URL_WEB' : null
}

function publicRefusal(settings: Settings): string | null {
  if ((settings.APP_SECRET ?? '').length < 32) return 'APP_SECRET must be set to a secret of its own, 32 characters or more'
  if (settings.SAMPLE_DATA !== 'off') return 'SAMPLE_DATA must be off, because the sample accounts share one password'
  if (settings.SAMPLE_PASSWORD !== undefined) return 'SAMPLE_PASSWORD must not be set, because there are no sample accounts there'
  if (settings.COMPONENT_PAGE !== 'off') return 'COMPONENT_PAGE must be off'
  if (!settings.PUBLIC_URL.startsWith('https:')) return 'it must begin with https, because passwords and pages would cross the network for all to read'
  return null
}

let known: ServingSettings | undefined

/**
 * The settings of this process, read once from its environment.
 * @throws ConfigurationError where a variable is wrong, or one that a serving process needs is missing.
 */
export function settings(): ServingSettings {
  known ??= serving(process.env)
  return known
}

function serving(source: Source): ServingSettings {
  const read = readSettings(source)
  const { DATABASE_URL_WEB, DATABASE_URL_SYSTEM, APP_SECRET } = read
  if (!DATABASE_URL_WEB) throw new ConfigurationError(missing('DATABASE_URL_WEB'))
  if (!DATABASE_URL_SYSTEM) throw new ConfigurationError(missing('DATABASE_URL_SYSTEM'))
  if (!APP_SECRET) throw new ConfigurationError(missing('APP_SECRET'))
  return { ...read, DATABASE_URL_WEB, DATABASE_URL_SYSTEM, APP_SECRET }
}

const missing = (name: string) => `${name} is missing: "npm start" sets it for the processes that it starts.`
