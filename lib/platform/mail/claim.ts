import 'server-only'
import { z } from 'zod'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Fault } from './fault'
import { messageKinds } from './outbox'

const row = z.object({
  id: z.uuid(),
  kind: z.enum(messageKinds),
  toContactId: z.uuid(),
  rowId: z.uuid().nullable(),
  attempts: z.number(),
  madeAt: z.date(),
})

/** A message that this process alone may send now. */
export type Claimed = z.infer<typeof row>

const ids = z.array(z.object({ id: z.uuid() }))

/** The ids of messages that are due, oldest first. The clock is the database's: workers on several machines have one. */
export async function dueMessages(most: number): Promise<string[]> {
  const due = await asSystem('mail', (tx) => tx.$queryRaw<unknown[]>`
    SELECT id FROM core.message WHERE state = 'WAITING' AND next_at <= now() ORDER BY next_at LIMIT ${most}::int`)
  return ids.parse(due).map(({ id }) => id)
}

/**
 * Takes a message for five minutes, longer than any sending lasts, and counts the attempt. No transaction stays open while
 * the mail goes out; a process that dies meanwhile leaves a message that is due again when the five minutes are over.
 * @returns null where it was sent already, is not due, or another process has it
 */
export async function claim(id: string): Promise<Claimed | null> {
  const found = await asSystem('mail', (tx) => tx.$queryRaw<unknown[]>`
    UPDATE core.message SET attempts = attempts + 1, next_at = now() + interval '5 minutes'
     WHERE id = (SELECT m.id FROM core.message m WHERE m.id = ${id}::uuid AND m.state = 'WAITING' AND m.next_at <= now() FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, to_contact_id AS "toContactId", row_id AS "rowId", attempts, made_at AS "madeAt"`)
  return found[0] === undefined ? null : row.parse(found[0])
}

/** What became of an attempt; one word says why, never a text or an address. */
export type Outcome = { state: 'SENT' } | { state: 'FAILED' | 'DROPPED'; fault: Fault } | { state: 'WAITING'; fault: Fault; inSeconds: number }

/** Writes down what became of an attempt. */
export async function settle(id: string, outcome: Outcome): Promise<void> {
  const fault = 'fault' in outcome ? outcome.fault : null
  const wait = 'inSeconds' in outcome ? outcome.inSeconds : 0
  await asSystem('mail', (tx) => tx.$executeRaw`
    UPDATE core.message SET state = ${outcome.state}, fault = ${fault}, next_at = now() + make_interval(secs => ${wait}::int),
           sent_at = CASE WHEN ${outcome.state} = 'SENT' THEN now() END
     WHERE id = ${id}::uuid AND state = 'WAITING'`)
}
