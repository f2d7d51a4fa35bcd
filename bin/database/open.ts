import { existsSync, renameSync } from 'node:fs'
import { z } from 'zod'
import type { Settings } from '../../lib/platform/env/settings.ts'
import { runs } from '../launch/processes.ts'
import { Refusal } from '../launch/refusal.ts'
import { findRunning, makeCluster, type Running, startServer, stopServer } from './cluster.ts'
import { alone, dataFolder, holders, keep, kept, newSecret } from './kept.ts'
import { lastingPlace, type Place } from './place.ts'
import { actingAsOwner, asUser, type Connections, roles } from './urls.ts'

/** A database to work with: `alive` says whether an embedded server still runs, `release` stops it if nobody else uses it. */
export type OpenDatabase = { connections: Connections; where: string; alive(): boolean; release(): Promise<void> }

const file = 'database.json'
const shape = z.object({ port: z.number().optional(), admin: z.string(), owner: z.string(), web: z.string(), system: z.string() })
type Kept = z.infer<typeof shape>

function readKept(folder: string): Kept | null {
  const text = kept(folder, file)
  return text ? shape.parse(JSON.parse(text)) : null
}

function passwords(folder: string): Kept {
  const found = readKept(folder)
  if (found) return found
  const made = { admin: newSecret(), owner: newSecret(), web: newSecret(), system: newSecret() }
  keep(folder, file, JSON.stringify(made))
  return made
}

/** The database that the settings name: an operator's own, or the embedded one, started where it does not run yet. */
export async function openDatabase(settings: Settings, say: (line: string) => void = () => undefined): Promise<OpenDatabase> {
  if (settings.DATABASE_URL) return operators(settings, settings.DATABASE_URL)
  const folder = dataFolder(settings)
  const place = lastingPlace(folder)
  const users = holders(folder)
  const { connections, running } = await alone(folder, 'database.lock', async () => {
    users.join()
    return started(folder, place, say)
  })
  const release = () => alone(folder, 'database.lock', async () => {
    users.leave()
    if (!users.others()) await stopServer(place)
  })
  return { connections, where: place.data, alive: () => runs(running.mark), release }
}

async function started(folder: string, place: Place, say: (line: string) => void) {
  if (existsSync(place.data) && !readKept(folder)) setAside(place, say)
  const secrets = passwords(folder)
  if (!existsSync(place.data)) await makeCluster(place, secrets.admin)
  const running = await startServer(place, secrets.port, {})
  if (running.port !== secrets.port) keep(folder, file, JSON.stringify({ ...secrets, port: running.port }))
  return { running, connections: embedded(secrets, running) }
}

// Whoever removed the data folder wanted to begin anew; its cluster elsewhere is kept, because its passwords went and nothing else did.
function setAside(place: Place, say: (line: string) => void): void {
  if (findRunning(place)) throw new Refusal(`PostgreSQL still runs on ${place.data}, but its passwords are gone: end it first.`)
  const aside = `${place.data}.set-aside-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
  renameSync(place.data, aside)
  say(`The passwords of an earlier database are gone; it is kept in ${aside}.`)
}

function embedded(secrets: Kept, { port }: Running): Connections {
  const url = (user: string, password: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/gctcp`
  return { admin: url('postgres', secrets.admin), owner: url(roles.owner, secrets.owner), web: url(roles.web, secrets.web), system: url(roles.system, secrets.system) }
}

function operators(settings: Settings, admin: string): OpenDatabase {
  const connections = operatorsConnections(settings, admin)
  return { connections, where: new URL(admin).host, alive: () => true, release: async () => undefined }
}

function operatorsConnections(settings: Settings, admin: string): Connections {
  const web = settings.DATABASE_URL_WEB
  const system = settings.DATABASE_URL_SYSTEM
  const owner = actingAsOwner(admin)
  if (web && system) return { admin, owner, web, system }
  const secrets = passwords(dataFolder(settings))
  return { admin, owner, web: web ?? asUser(admin, roles.web, secrets.web), system: system ?? asUser(admin, roles.system, secrets.system) }
}

/** The connection strings without starting anything; null where the embedded server does not run. */
export function knownConnections(settings: Settings): Connections | null {
  if (settings.DATABASE_URL) return operatorsConnections(settings, settings.DATABASE_URL)
  const secrets = readKept(dataFolder(settings))
  const running = secrets && findRunning(lastingPlace(dataFolder(settings)))
  return secrets && running ? embedded(secrets, running) : null
}
