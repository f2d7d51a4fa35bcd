import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** The record the news is about, with the audience and the marking it has now. */
export type Subject = { noun: string; id: string; ownerId: string; audienceId: string; marking: string }

/**
 * Writes one line of news in the transaction of the change that it tells. `verb` is "noun.done", as 'contact.confirmed'.
 * Without RETURNING, so that a writer may journal what the writer no longer sees.
 */
export async function journal(tx: Tx, viewer: Viewer, verb: string, subject: Subject): Promise<void> {
  await tx.journal.createMany({
    data: [{ actorId: viewer.id, verb, noun: subject.noun, rowId: subject.id, ownerId: subject.ownerId, audienceId: subject.audienceId, marking: subject.marking }],
  })
}
