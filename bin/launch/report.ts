import { interruption } from './interruption.ts'

const began = performance.now()
const elapsed = () => `[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s]`

/** One line of the launcher's own, with the seconds since it began. */
export function say(line: string): void {
  console.log(`${elapsed()} ${line}`)
}

/** Does one step, unless the command is to stop (it then throws), and says so: when it begins, every ten seconds that it goes on, and what came of it. */
export async function step<T>(name: string, work: () => Promise<T>, outcome: (result: T) => string = () => 'done'): Promise<T> {
  interruption.throwIfAborted()
  say(`${name} …`)
  const alive = setInterval(() => say(`${name}: still at work`), 10_000)
  try {
    const result = await work()
    say(`${name}: ${outcome(result)}`)
    return result
  } finally {
    clearInterval(alive)
  }
}
