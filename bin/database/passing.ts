import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, markOf, signal } from '../launch/processes.ts'
import { findRunning, makeCluster, startServer, stopServer } from './cluster.ts'
import { keepProcess, keptProcess, newSecret } from './kept.ts'
import { passingPlace } from './place.ts'
import { connected, openTo } from './roles.ts'
import { asUser, type Connections, onDatabase, roles } from './urls.ts'

/**
 * A cluster for one run of the tests, on a port of its own, without a care for a power cut. `stop` and `start` take its server away
 * and bring it back, at the same address and with all it held.
 */
export type PassingCluster = { connections: Connections; stop(): Promise<void>; start(): Promise<void>; end(): Promise<void> }

const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', autovacuum_naptime: '10min' }
const prefix = 'gctcp-test-'

/** Starts one; its first database is called `name` and does not exist yet. */
export async function startPassingCluster(name: string): Promise<PassingCluster> {
  const parent = roomForOthers()
  sweep(parent)
  const folder = mkdtempSync(join(parent, prefix))
  keepProcess(folder, 'owner', markOf(process.pid))
  const place = passingPlace(open(folder))
  const secret = newSecret()
  await makeCluster(place, secret, { lasting: false })
  const { port } = await startServer(place, undefined, settings)
  const admin = `postgresql://postgres:${secret}@127.0.0.1:${port}/${name}`
  const as = (role: string) => asUser(admin, role, newSecret())
  return {
    connections: { admin, owner: as(roles.owner), web: as(roles.web), system: as(roles.system) },
    stop: () => stopServer(place),
    start: async () => void (await startServer(place, port, settings)),
    end: async () => {
      const running = findRunning(place)
      // Nothing of it is needed again: the quickest end is the right one.
      if (running) signal(running.mark.pid, 'SIGQUIT')
      await end(running?.mark ?? null, { seconds: 5 })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// A temporary folder of one's own (TMPDIR, mode 0700) is closed to PostgreSQL's user.
function roomForOthers(): string {
  const closed = process.getuid?.() === 0 && (statSync(tmpdir()).mode & 0o001) === 0
  return closed ? '/var/tmp' : tmpdir()
}

function open(folder: string): string {
  if (process.getuid?.() === 0) chmodSync(folder, 0o711)
  return folder
}

/** Removes what runs that were killed left behind. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent).filter((one) => one.startsWith(prefix))) {
    const folder = join(parent, name)
    const young = Date.now() - statSync(folder).mtimeMs < 10_000
    if (young || statSync(folder).uid !== process.getuid?.() || keptProcess(folder, 'owner')) continue
    const left = findRunning({ binaries: '', data: join(folder, 'postgres') })
    if (left) signal(left.mark.pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** A new database with all that another one holds; nobody may be connected to that one. */
export async function clone(from: Connections, name: string): Promise<Connections> {
  await connected(onDatabase(from.admin, 'postgres'), async (client) => {
    await client.query(`create database ${name} template ${new URL(from.admin).pathname.slice(1)}`)
  })
  const made = { admin: onDatabase(from.admin, name), owner: onDatabase(from.owner, name), web: onDatabase(from.web, name), system: onDatabase(from.system, name) }
  // Rights on a database are not copied with it.
  await connected(made.admin, (client) => openTo(client, name))
  return made
}
