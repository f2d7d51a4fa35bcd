import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { commandOf, listed, markOf, pause, type ProcessMark, until } from '../launch/processes.ts'
import { Refusal } from '../launch/refusal.ts'
import type { Place } from './place.ts'

/** A PostgreSQL server that runs. */
export type Running = { mark: ProcessMark; port: number }

// LC_ALL would win over the flags of initdb; messages are read by people and by us, in English.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: locale }

function call(place: Place, program: string, args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    // Detached: Ctrl-C in a terminal goes to a whole group, and must not cut a start or a stop in half.
    const child = spawn(join(place.binaries, 'bin', program), args, { ...place.user, cwd: '/', env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (text: Buffer) => void (said += text)
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    // 'exit', not 'close': the server that pg_ctl leaves behind holds the pipes open.
    child.on('exit', (code) => resolve({ code, said: said.trim() }))
  })
}

function give(path: string, place: Place): string {
  if (place.user) chownSync(path, place.user.uid, place.user.gid)
  return path
}

/** Makes an empty cluster, whole or not at all: a start that was killed half-way leaves only the `.new` folder. */
export async function makeCluster(place: Place, password: string, { lasting = true } = {}): Promise<void> {
  const coming = `${place.data}.new`
  const secret = `${place.data}.password`
  rmSync(coming, { recursive: true, force: true })
  mkdirSync(dirname(place.data), { recursive: true })
  mkdirSync(coming, { mode: 0o700 })
  give(coming, place)
  writeFileSync(secret, password, { mode: 0o600 })
  give(secret, place)
  // C.UTF-8 lets pg_trgm and the text parser see letters of all scripts; ICU sorts names as readers expect.
  const flags = ['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=und', '--auth=scram-sha-256', '--username=postgres']
  const { code, said } = await call(place, 'initdb', [`--pgdata=${coming}`, `--pwfile=${secret}`, ...flags, ...(lasting ? [] : ['--no-sync'])])
  rmSync(secret, { force: true })
  if (code !== 0) throw new Refusal(`PostgreSQL could not make its data folder: ${lastLine(said)}`)
  renameSync(coming, place.data)
}

const lastLine = (text: string) => text.split('\n').findLast((line) => line.trim()) ?? 'no reason given'

/** The server that runs on this data, also one that an earlier start left behind. */
export function findRunning(place: Place): Running | null {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  const mark = markOf(Number(pid))
  if (!mark) return null
  if (commandOf(mark.pid).includes(place.data)) return { mark, port: Number(port) }
  // The number belongs to another program now, which PostgreSQL would take for a running server and refuse to start.
  rmSync(file, { force: true })
  return null
}

/** A port of the loopback address that is free: the wanted one where it is. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => (wanted === 0 ? reject(new Refusal('No port of this machine is free.')) : resolve(freePort())))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : wanted))
    })
  })
}

/** Starts the server on a free port of the loopback address, and waits until it answers (after a crash: has recovered). */
export async function startServer(place: Place, wantedPort: number | undefined, settings: Record<string, string>): Promise<Running> {
  await forgetDead(place)
  const log = give(touch(join(place.data, 'server.log')), place)
  let said = ''
  // After a crash the sessions of the server that died may hold its memory for a moment; it is too early then, not wrong.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const found = findRunning(place)
    if (found?.port) return found
    const port = await freePort(wantedPort)
    said = (await call(place, 'pg_ctl', ['start', '--wait', '--timeout=300', '-D', place.data, '-l', log, '-o', options(port, settings)])).said
    if (!findRunning(place)) await pause(1000)
  }
  throw new Refusal(`PostgreSQL did not start: ${lastLine(said)} See ${log}.`)
}

function options(port: number, settings: Record<string, string>): string {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', log_checkpoints: 'off', ...settings }
  return `-p ${port} ${Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`).join(' ')}`
}

// A killed server stays in the table of processes until its parent takes note, in some containers for ever; PostgreSQL would take
// it for running. Its sessions end by themselves within a moment.
async function forgetDead(place: Place): Promise<void> {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file) || findRunning(place)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!(await until(() => !listed(pid), 3))) rmSync(file, { force: true })
}

function touch(path: string): string {
  writeFileSync(path, '', { flag: 'a', mode: 0o600 })
  return path
}

/** Stops the server: sessions are ended, all is written. */
export async function stopServer(place: Place): Promise<void> {
  if (!findRunning(place)) return
  const { code, said } = await call(place, 'pg_ctl', ['stop', '--wait', '--mode=fast', '--timeout=60', '-D', place.data])
  if (code !== 0 && findRunning(place)) throw new Refusal(`PostgreSQL did not stop: ${lastLine(said)}`)
}
