import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepProcess } from '../database/kept.ts'
import { checkout } from '../database/place.ts'
import { end, markOf, type ProcessMark } from './processes.ts'
import { node } from './run.ts'

/** A process that serves: `ended` resolves with what is to be said when it ends by itself. */
export type Part = { name: string; mark: ProcessMark | null; ended: Promise<string>; end(): Promise<void> }

/**
 * Starts a part in a process group of its own, so that Ctrl-C reaches it through the launcher alone and nothing it starts outlives
 * it; its mark is kept in `folder`, where the next start finds it should this process be killed.
 */
export function startPart(folder: string, name: string, args: string[], environment: Record<string, string>): Part {
  const child = spawn(node, args, { cwd: checkout, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } })
  const mark = child.pid ? markOf(child.pid) : null
  const room = join(folder, 'run')
  keepProcess(room, name, mark)
  const stop = async () => {
    await end(mark, { group: true })
    rmSync(join(room, name), { force: true })
  }
  return { name, mark, ended: whenEnded(child, name), end: stop }
}

function whenEnded(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`The ${name} process could not be started: ${error.message}.`))
    child.on('exit', (code, signal) => resolve(`The ${name} process ended (${signal ?? `code ${code}`}).`))
  })
}
