import { say } from './report.ts'

const controller = new AbortController()

/** Aborted when the person wants the command to stop; whatever takes long heeds it, and all that was started is ended on the way out. */
export const interruption = controller.signal

function interrupt(why: string): void {
  if (interruption.aborted) return
  say(why)
  controller.abort()
}

/**
 * Takes Ctrl-C, SIGTERM and a closed terminal as the wish to stop, and so the end of whoever gave the command
 * (`callersThere`, asked twice a second; the first part's own end closes the channel to it).
 */
export function heedInterruptions(callersThere: () => boolean = () => true): void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => interrupt('Stopping …'))
  if (process.connected) process.on('disconnect', () => interrupt('The command was killed: stopping …'))
  setInterval(() => callersThere() || interrupt('The command was killed: stopping …'), 500).unref()
}

/** Resolves when the command is to stop. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    if (interruption.aborted) resolve()
    else interruption.addEventListener('abort', () => resolve())
  })
}

/** What was started, to be ended in the opposite order. */
export class Undoing {
  readonly #undo: (() => Promise<void>)[] = []

  /** Remembers how `value` is ended, and returns it. */
  later<T>(value: T, undo: (value: T) => Promise<void>): T {
    this.#undo.push(() => undo(value))
    return value
  }

  /** Ends all; what cannot be ended is said and does not keep the rest. */
  async all(): Promise<void> {
    for (const undo of this.#undo.reverse()) await undo().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
  }
}
