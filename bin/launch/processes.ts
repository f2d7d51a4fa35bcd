import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One process, told from a later one that got the same number by the moment it began. */
export type ProcessMark = { pid: number; began: string }

const linux = process.platform === 'linux'

/** The mark of a process that runs now; null where there is none (a zombie has ended). */
export function markOf(pid: number): ProcessMark | null {
  const began = linux ? beganOnLinux(pid) : beganElsewhere(pid)
  return began ? { pid, began } : null
}

// Fields after the name, which may itself hold spaces and brackets: state is the 1st of them, the start time the 20th (proc(5)).
function stat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function beganOnLinux(pid: number): string | null {
  const fields = stat(pid)
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null
  return `${bootId()}/${fields[19]}`
}

// Start times count from the boot, so that after a restart of the machine an old mark must match nothing.
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return 'boot'
  }
}

function ask(pid: number, what: string): string {
  return spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

const beganElsewhere = (pid: number) => ask(pid, 'lstart') || null

/** Whether the marked process still runs. */
export function runs(mark: ProcessMark | null | undefined): mark is ProcessMark {
  return !!mark && markOf(mark.pid)?.began === mark.began
}

/** Whether the system still lists a process of this number, be it one that has ended. */
export function listed(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line of a process, for telling what it is. */
export function commandOf(pid: number): string {
  if (!linux) return ask(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** The process that started another one. */
export function parentOf(pid: number): number {
  return Number(linux ? stat(pid)?.[1] : ask(pid, 'ppid')) || 0
}

/** Sends a signal to a process, or with `group` to all that it started in its group; one that has gone is no error. */
export function signal(pid: number, name: NodeJS.Signals, { group = false } = {}): void {
  try {
    process.kill(group ? -pid : pid, name)
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

/** Lets time pass. */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until `done` says so, asking every `ms`; false when `seconds` went by first. */
export async function until(done: () => boolean | Promise<boolean>, seconds: number, ms = 50): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (!(await done())) {
    if (Date.now() > end) return false
    await pause(ms)
  }
  return true
}

/** Ends a process (with `group`, all that it started in its group): politely, and after `seconds` for certain. */
export async function end(mark: ProcessMark | null, { group = false, seconds = 10 } = {}): Promise<void> {
  if (!runs(mark)) return
  signal(mark.pid, 'SIGTERM', { group })
  if (await until(() => !runs(mark), seconds)) return
  signal(mark.pid, 'SIGKILL', { group })
  await until(() => !runs(mark), 5)
}
