import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { alone, keep, keepProcess, kept, keptProcess } from '../database/kept.ts'
import { commandOf, end, markOf, parentOf, type ProcessMark, runs, until } from './processes.ts'
import { Refusal } from './refusal.ts'

/** What the launcher starts in a group of its own, by the name under which its mark is kept. */
export const parts = ['web', 'worker']

const marks = z.array(z.object({ pid: z.number(), began: z.string() }))

// `npm start` is npm, perhaps a shell, the first part, and this process. If any of them is killed, the person meant all of it.
function ancestors(): ProcessMark[] {
  const chain = [process.ppid]
  for (let pid = process.ppid; process.env['npm_lifecycle_event'] && chain.length < 4; chain.push(pid)) {
    pid = parentOf(pid)
    if (pid <= 1) break
    if (commandOf(pid).startsWith('npm')) return [...chain, pid].map(markOf).filter((mark) => mark !== null)
  }
  return [process.ppid].map(markOf).filter((mark) => mark !== null)
}

/** Whether those who gave the command are still there; asked again and again by a launcher that runs. */
export function watchOver(): () => boolean {
  const chain = ancestors()
  return () => chain.every(runs)
}

/**
 * Makes this process the only launcher of a data folder. One that runs is left alone and said; one that is just stopping is waited
 * for; one whose caller was killed, and what a killed one left running, is ended.
 */
export async function beTheOnly(folder: string, address: string): Promise<void> {
  const room = join(folder, 'run')
  await alone(room, 'launcher.lock', async () => {
    const earlier = keptProcess(room, 'launcher')
    if (earlier) await makeWay(room, earlier)
    await Promise.all(parts.map((name) => end(keptProcess(room, name), { group: true })))
    rmSync(join(room, 'stopping'), { force: true })
    keep(room, 'ancestors', JSON.stringify(ancestors()))
    keep(room, 'address', address)
    keepProcess(room, 'launcher', markOf(process.pid))
  })
}

async function makeWay(room: string, earlier: ProcessMark): Promise<void> {
  const chain = marks.safeParse(JSON.parse(kept(room, 'ancestors') ?? '[]'))
  const orphan = chain.success && !chain.data.every(runs)
  if (orphan) return end(earlier, { seconds: 45 })
  const ending = () => existsSync(join(room, 'stopping')) || !runs(earlier)
  // If a part of it was killed a moment ago, it takes a second to notice, and then it stops.
  if ((await until(ending, 3)) && (await until(() => !runs(earlier), 45))) return
  throw new Refusal(`The platform runs from this folder already, at ${kept(room, 'address')} (process ${earlier.pid}): stop that one first.`)
}

/** Says that this launcher stops, so that a new start waits instead of refusing. */
export const announceStop = (folder: string) => keep(join(folder, 'run'), 'stopping', '')

/** Refuses in one sentence where something else listens already. */
export function refuseTakenPort({ HOST, PORT }: { HOST: string; PORT: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Refusal(sentence(error.code, HOST, PORT))))
    probe.listen(PORT, HOST, () => probe.close(() => resolve()))
  })
}

function sentence(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: stop it, or set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} is not ours to listen on: set PORT to one above 1023.`
  return `HOST ${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1.`
}
