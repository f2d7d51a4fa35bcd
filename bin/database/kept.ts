import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { markOf, type ProcessMark, runs, until } from '../launch/processes.ts'
import { Refusal } from '../launch/refusal.ts'
import { checkout, makeFolder } from './place.ts'

/** The data folder as an absolute path; a relative one counts from the checkout, wherever the command was given. */
export const dataFolder = (settings: { DATA_DIR: string }) => resolve(checkout, settings.DATA_DIR)

/** A password or key that nobody has to type. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** Writes a file that only its owner reads, whole or not at all. */
export function keep(folder: string, name: string, text: string): void {
  makeFolder(folder)
  const path = join(folder, name)
  writeFileSync(`${path}.${process.pid}`, text, { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}

/** The text that was kept under a name; null where there is none. */
export function kept(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8').trim() || null
  } catch {
    return null
  }
}

/** The secret kept under a name, made now where there is none yet. */
export function keptSecret(folder: string, name: string, make = newSecret): string {
  const found = kept(folder, name)
  if (found) return found
  const made = make()
  keep(folder, name, `${made}\n`)
  return made
}

const markShape = z.object({ pid: z.number(), began: z.string() })

/** The process whose mark was kept under a name, if it still runs. */
export function keptProcess(folder: string, name: string): ProcessMark | null {
  const text = kept(folder, name)
  const mark = text ? markShape.safeParse(JSON.parse(text)) : null
  return mark?.success && runs(mark.data) ? mark.data : null
}

export const keepProcess = (folder: string, name: string, mark: ProcessMark | null) => mark && keep(folder, name, JSON.stringify(mark))

/** Does `work` while no other process does the like in this folder; one that died inside holds nobody up. */
export async function alone<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  makeFolder(folder)
  const path = join(folder, name)
  if (!(await until(() => claimed(folder, name), 300))) throw new Refusal(`Another command has been at work in ${folder} for five minutes: end it, or remove ${path}.`)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function claimed(folder: string, name: string): boolean {
  try {
    writeFileSync(join(folder, name), JSON.stringify(markOf(process.pid)), { flag: 'wx', mode: 0o600 })
    return true
  } catch {
    if (!keptProcess(folder, name)) rmSync(join(folder, name), { force: true })
    return false
  }
}

/** Those who use the embedded server now: the last one to leave stops it. */
export function holders(folder: string): { join(): void; leave(): void; others(): boolean } {
  const room = join(folder, 'holders')
  const own = String(process.pid)
  return {
    join: () => void keepProcess(room, own, markOf(process.pid)),
    leave: () => rmSync(join(room, own), { force: true }),
    others: () => readdirSync(room).some((name) => name !== own && keptProcess(room, name) !== null),
  }
}
