import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError, readSettings, type Settings } from '../../lib/platform/env/settings.ts'
import { checkout } from '../database/place.ts'
import { interruption } from './interruption.ts'
import { Refusal } from './refusal.ts'

/** The settings of a command: the environment, and what `.env` adds to it. */
export function commandSettings(): Settings {
  const file = join(checkout, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readSettings(process.env)
}

/** Runs a command and ends the process, with the exit code that was set; what stops it is said in one sentence, and only a fault of ours with its stack. */
export async function command(work: () => Promise<void>): Promise<never> {
  try {
    await work()
  } catch (error) {
    // Whatever fails because the person wanted it to stop is no news.
    if (interruption.aborted) process.exit(0)
    console.error(error instanceof Refusal || error instanceof ConfigurationError ? error.message : error)
    process.exit(1)
  }
  process.exit()
}
