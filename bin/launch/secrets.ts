import { randomInt } from 'node:crypto'
import { isLoopback } from '../../lib/platform/env/loopback.ts'
import type { Settings } from '../../lib/platform/env/settings.ts'
import { dataFolder, keep, kept, keptSecret } from '../database/kept.ts'
import { say } from './report.ts'

/** The platform's key: the operator's own, or on a loopback address one that was made at the first start. */
export function appSecret(settings: Settings): string {
  return settings.APP_SECRET ?? keptSecret(dataFolder(settings), 'app-secret')
}

/** Whether the settings allow sample accounts at all. */
export const samplesAllowed = (settings: Settings) => settings.SAMPLE_DATA === 'on' && isLoopback(settings.PUBLIC_URL)

/** The password of the sample accounts: kept at the first start, because the accounts keep it too. */
export function samplePassword(settings: Settings): string {
  const folder = dataFolder(settings)
  const wanted = settings.SAMPLE_PASSWORD
  const found = kept(folder, 'sample-password')
  if (found && wanted && wanted !== found) say(`SAMPLE_PASSWORD is ignored: the sample accounts have the password of the first start, which ${folder}/sample-password holds.`)
  if (found) return found
  const chosen = wanted ?? typeable()
  keep(folder, 'sample-password', `${chosen}\n`)
  return chosen
}

/** The password to print: where another machine loaded the sample world, only its operator knows. */
export const knownSamplePassword = (settings: Settings) =>
  kept(dataFolder(settings), 'sample-password') ?? settings.SAMPLE_PASSWORD ?? 'the one that the sample world was loaded with'

// Letters and digits that nobody mistakes for each other, in four groups: about 78 bits.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const typeable = () => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')
