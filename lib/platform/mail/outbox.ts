import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'

/** What can be mailed, and which row each kind tells of; the text is written when it is sent, for its reader. */
export const messageKinds = [
  'INVITATION', // an access_link
  'PASSWORD_LINK', // an access_link
  'PASSWORD_CHANGED',
  'SECOND_FACTOR_CHANGED',
  'PROPOSAL_DECIDED', // a proposal
  'INTRODUCTION', // an introduction
  'MEMBER_SUSPENDED',
  'MEMBER_ENDED',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** A message that waits: to whom, and the row it tells of (null where the kind says it all). */
export type Outgoing = { kind: MessageKind; toContactId: string; rowId: string | null }

/**
 * Puts a message in the outbox in the transaction of the change that causes it: both happen, or neither.
 * `viewer` is the member who makes the change; null inside `asSystem`, where nobody is signed in.
 * Ids only, never text. Without RETURNING, because a writer may not read the outbox.
 */
export async function postMessage(tx: Tx, viewer: Pick<Viewer, 'id'> | null, { kind, toContactId, rowId }: Outgoing): Promise<void> {
  await tx.message.createMany({ data: [{ kind, toContactId, fromMemberId: viewer?.id ?? null, rowId }] })
}
