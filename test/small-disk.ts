import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** A disk of a few megabytes on which everything of one database lies: it can be filled up and cleared again. */
export type SmallDisk = { fill(): void; clear(): void; end(): Promise<void> }

const megabytes = 96
const moved = ['TABLE', 'INDEX']

/** Moves a database onto a disk of its own (a tmpfs); says why, as a text, where this process may not mount one. */
export async function onSmallDisk(adminUrl: string): Promise<SmallDisk | string> {
  const data = await asAdmin(adminUrl, async (sql) => String((await sql.query('SHOW data_directory')).rows[0]?.data_directory))
  const folder = mkdtempSync(join(dirname(data), 'disk-'))
  chmodSync(folder, 0o711)
  const { uid, gid } = statSync(data)
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700,uid=${uid},gid=${gid}`, 'tmpfs', folder], { encoding: 'utf8' })
  if (status !== 0) {
    rmdirSync(folder)
    return `no tmpfs could be mounted (${stderr?.trim() || 'there is no mount command'})`
  }
  await moveThere(adminUrl, folder, { uid, gid })
  return { fill: () => fill(folder), clear: () => rmSync(join(folder, 'filler'), { force: true }), end: () => end(adminUrl, folder) }
}

async function moveThere(adminUrl: string, folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const place = join(folder, 'tables')
  mkdirSync(place, { mode: 0o700 })
  spawnSync('chown', [`${uid}:${gid}`, place])
  await asAdmin(adminUrl, async (sql) => {
    await sql.query(`CREATE TABLESPACE ${nameOf(adminUrl)} LOCATION '${place}'`)
    for (const kind of moved) await sql.query(`ALTER ${kind} ALL IN TABLESPACE pg_default SET TABLESPACE ${nameOf(adminUrl)}`)
  })
}

// Tablespaces belong to the cluster, which other tests use too.
const nameOf = (adminUrl: string) => `small_${new URL(adminUrl).pathname.slice(1)}`

/** Takes every last block. */
function fill(folder: string): void {
  const file = openSync(join(folder, 'filler'), 'a')
  for (const size of [1024 * 1024, 4096]) while (takes(file, size));
  closeSync(file)
}

function takes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size
  } catch {
    return false
  }
}

/** Moves everything back: a server would try to write to a disk that is gone. */
async function end(adminUrl: string, folder: string): Promise<void> {
  rmSync(join(folder, 'filler'), { force: true })
  await asAdmin(adminUrl, async (sql) => {
    for (const kind of moved) await sql.query(`ALTER ${kind} ALL IN TABLESPACE ${nameOf(adminUrl)} SET TABLESPACE pg_default`)
    await sql.query(`DROP TABLESPACE ${nameOf(adminUrl)}`)
  })
  spawnSync('umount', [folder])
  rmdirSync(folder)
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
