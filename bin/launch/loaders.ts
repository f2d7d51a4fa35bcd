import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../database/place.ts'
import type { Connections } from '../database/urls.ts'
import { run, tsx } from './run.ts'

async function load(file: string, what: string, environment: Record<string, string>, args: string[] = []): Promise<string> {
  if (!existsSync(join(checkout, file))) return ''
  return run(what, [...tsx(file), ...args], environment)
}

/** Organizations, States, groups, themes and the rest of what is true everywhere: the owner's to write, brought up to date where it changed. */
export const loadReference = ({ owner }: Connections) => load('prisma/reference/load.ts', 'Loading the reference data', { OWNER_DATABASE_URL: owner })

/** The sample world, into an empty database only; written by the owner, so that the system role reads no content. */
export const loadSampleWorld = ({ owner, web, system }: Connections, secrets: { APP_SECRET: string; SAMPLE_PASSWORD: string }) =>
  load('prisma/seed/load.ts', 'Loading the sample world', { ...secrets, OWNER_DATABASE_URL: owner, DATABASE_URL: '', DATABASE_URL_WEB: web, DATABASE_URL_SYSTEM: system })

/** Lets the first member of the Secretariat in; returns the link, or the sentence that there is one already. */
export const letFirstSecretariatIn = ({ owner, web, system }: Connections, settings: Record<string, string>, who: string[]) =>
  load('prisma/seed/first-secretariat.ts', 'Inviting the first member of the Secretariat', { ...settings, OWNER_DATABASE_URL: owner, DATABASE_URL: '', DATABASE_URL_WEB: web, DATABASE_URL_SYSTEM: system }, who)
