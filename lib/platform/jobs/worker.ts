import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseFault } from '@/lib/platform/errors/database'
import { dueMessages, type Outcome } from '@/lib/platform/mail/claim'
import type { Post } from '@/lib/platform/mail/post'
import { sampleLinks } from '@/lib/platform/mail/sample-links'
import { sendMessage } from '@/lib/platform/mail/send'
import type { Office } from '@/lib/platform/mail/write'
import { joinQueue, type Queue } from './queue'
import { keepUp } from './upkeep'

/**
 * What a worker is given. Without a `post`, messages wait in the outbox; with `tellSampleLinks` the links of sample accounts'
 * mail are then said instead, and no others.
 */
export type Worker = Office & { databaseUrl: string; post: Post | null; tellSampleLinks: boolean; say: (line: string) => void }

/** How often the outbox is looked at: a mail leaves about a second after the change that causes it. */
const aLook = 1000

/** Works until it is stopped; a database that is away is waited for. Any number of workers may run side by side. */
export function startWorker(worker: Worker): { stop(): Promise<void> } {
  const end = new AbortController()
  const done = live(worker, end.signal)
  return {
    stop: () => {
      end.abort()
      return done
    },
  }
}

async function live(worker: Worker, end: AbortSignal): Promise<void> {
  const heard = teller(worker.say)
  if (!worker.post) worker.say('Mail waits in the outbox: SMTP_URL is not set.')
  const known = new Set<string>()
  let queue: Queue | null = null
  while (!end.aborted) {
    try {
      queue ??= await joinQueue(worker.databaseUrl, workOf(worker, heard), heard.fault)
      await look(worker, queue, known)
      heard.well()
    } catch (error) {
      heard.fault(error)
    }
    await pause(aLook, undefined, { signal: end }).catch(() => undefined)
  }
  await queue?.stop()
}

async function look(worker: Worker, queue: Queue, known: Set<string>): Promise<void> {
  if (worker.post) await queue.offerMail(await dueMessages(100))
  else if (worker.tellSampleLinks) for (const line of await sampleLinks(worker, known)) worker.say(line)
}

function workOf(worker: Worker, heard: Teller) {
  const { post } = worker
  return {
    mail: async (id: string) => {
      if (post) await sendMessage(id, worker, post).then(heard.outcome, heard.fault)
    },
    upkeep: async () => {
      await keepUp().catch(heard.fault)
    },
  }
}

type Teller = { fault(error: unknown): void; outcome(outcome: Outcome | null): void; well(): void }

/** Says each kind of fault once until all is well again; never its text, which can hold what was being written. */
function teller(say: (line: string) => void): Teller {
  const faults = new Set<string>()
  const refusals = new Set<string>()
  const once = (known: Set<string>, kind: string, line: string) => {
    if (!known.has(kind)) say(line)
    known.add(kind)
  }
  return {
    fault: (error) => {
      const kind = databaseFault(error) ?? (error instanceof Error ? error.name : 'unknown')
      once(faults, kind, `Worker: a fault (${kind}); it tries again.`)
    },
    outcome: (outcome) => {
      if (outcome?.state === 'SENT') refusals.clear()
      else if (outcome && outcome.state !== 'DROPPED') once(refusals, outcome.fault, `Mail: a message was not sent (${outcome.fault}); the outbox shows which.`)
    },
    well: () => faults.clear(),
  }
}
