import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../database/cluster.ts'
import { keptProcess } from '../database/kept.ts'
import { checkout } from '../database/place.ts'
import { commandOf, end, markOf, type ProcessMark, until } from '../launch/processes.ts'
import { noSettings } from './environment.ts'

/** A start under test: what it has said so far, and its process. */
export type Start = { said(): string; mark: ProcessMark | null; ended(): boolean; exitCode(): number | null }

const ready = 'The platform is at'

/** A data folder and a port of a test's own, and the ways to start on them and to find what runs there. */
export async function launcherUnderTest() {
  const folder = mkdtempSync(join(tmpdir(), 'gctcp-start-'))
  // PostgreSQL's own user must get through to its data.
  chmodSync(folder, 0o711)
  const port = await freePort()
  const settings = { ...noSettings, DATA_DIR: folder, PORT: String(port) }
  const part = (name: string) => keptProcess(join(folder, 'run'), name)
  return {
    folder,
    port,
    origin: `http://127.0.0.1:${port}`,
    part,
    database: () => databaseOf(folder),
    start: (more: Record<string, string> = {}) => start({ ...settings, ...more }),
    command: (script: string) => run(script, settings),
    clear: async () => {
      for (const mark of [part('launcher'), part('web'), part('worker'), databaseOf(folder)]) await end(mark, { seconds: 20 })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function databaseOf(folder: string): ProcessMark | null {
  const file = join(folder, 'postgres/postmaster.pid')
  const mark = existsSync(file) ? markOf(Number(readFileSync(file, 'utf8').split('\n')[0])) : null
  return mark && commandOf(mark.pid).includes(folder) ? mark : null
}

function begin(script: string, settings: Record<string, string>): Start {
  const child = spawn(process.execPath, [join(checkout, script)], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const mark = child.pid ? markOf(child.pid) : null
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => void (said += text))
  // A process that is gone may have said something that was not read yet, and its exit code comes later too.
  let closed = false
  child.on('close', () => void (closed = true))
  return { said: () => said, mark, ended: () => closed, exitCode: () => child.exitCode }
}

/** Begins `npm start` and waits until it serves or has ended. */
async function start(settings: Record<string, string>): Promise<Start> {
  const begun = begin('bin/start.mjs', settings)
  await until(() => begun.said().includes(ready) || begun.ended(), 180)
  return begun
}

async function run(script: string, settings: Record<string, string>): Promise<string> {
  const begun = begin(script, settings)
  await until(() => begun.ended(), 60)
  return begun.said()
}
