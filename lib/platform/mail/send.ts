import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { claim, settle, type Claimed, type Outcome } from './claim'
import { Dropped, faultOf } from './fault'
import type { Post } from './post'
import { mailOf, write, type Office } from './write'

// Seconds from one attempt to the next: a short absence of the mail server delays little, a long one floods nobody. Two days in all.
const waits = [15, 60, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400]

/**
 * Sends one message of the outbox, if it is due and nobody else has it.
 * Between the mail server's yes and our writing it down lies the one moment at which a crash sends a mail again.
 * @returns what became of it, null where there was nothing to do
 */
export async function sendMessage(id: string, office: Office, post: Post): Promise<Outcome | null> {
  const message = await claim(id)
  if (!message) return null
  const outcome = await attempt(message, office, post)
  await lastingly(() => settle(id, outcome))
  return outcome
}

async function attempt(message: Claimed, office: Office, post: Post): Promise<Outcome> {
  try {
    const mail = mailOf(message.id, await write(message, office), office)
    if (!mail) return { state: 'FAILED', fault: 'ADDRESS' }
    await post(mail)
    return { state: 'SENT' }
  } catch (error) {
    return error instanceof Dropped ? { state: 'DROPPED', fault: error.reason } : notSent(error, message.attempts)
  }
}

function notSent(error: unknown, attempts: number): Outcome {
  const { fault, final } = faultOf(error)
  const inSeconds = waits[attempts - 1]
  return final || inSeconds === undefined ? { state: 'FAILED', fault } : { state: 'WAITING', fault, inSeconds }
}

/** A database that goes away at the wrong moment must not make a mail that went out look unsent: it is asked again for a minute. */
async function lastingly(work: () => Promise<void>, left = 6): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (left === 0) throw error
    await pause(1000 * 2 ** (6 - left))
    await lastingly(work, left - 1)
  }
}
