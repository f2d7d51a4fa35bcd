import 'server-only'
import type { Role, Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { missing } from '@/lib/platform/errors/errors'
import { postMessage, type MessageKind } from '@/lib/platform/mail/outbox'
import { now } from '@/lib/platform/time/now'
import { sendInvitation } from './invitation.ts'
import type { LoadedMembership } from './membership.ts'
import { recordAct, tell } from './record.ts'

/** A change that was allowed. */
export type Change = { reason?: string } & ({ verb: 'SUSPEND' | 'END' | 'REINSTATE' | 'START_OVER' } | { verb: 'CHANGE_ROLE'; role: Role })

const news = { SUSPEND: 'member.suspended', REINSTATE: 'member.reinstated', END: 'member.ended', CHANGE_ROLE: 'member.roleChanged', START_OVER: 'member.invited' } as const
const mails: Partial<Record<Change['verb'], MessageKind>> = { SUSPEND: 'MEMBER_SUSPENDED', END: 'MEMBER_ENDED' }

/**
 * Carries a change out, writes it down, tells it. Sessions, links, the entry and seats in groups follow by
 * trigger in the same statement (prisma/policies/members.sql), so that no path to the row can forget them.
 */
export async function carryOut(tx: Tx, viewer: Viewer, member: LoadedMembership, change: Change): Promise<void> {
  const subject = { ...member, contact: member.contact ?? missing('contact') }
  // Written before the change: an entry that ended is seen by nobody, and news of it is addressed by its audience.
  await recordAct(tx, viewer, subject, change)
  await tell(tx, viewer, news[change.verb], subject)
  const kind = mails[change.verb]
  if (kind) await postMessage(tx, viewer, { kind, toContactId: member.contactId, rowId: null })
  await tx.member.update({ where: { id: member.id }, data: { ...outcome(change), version: { increment: 1 } }, select: { id: true } })
  // After the change, with which the links of before are used up.
  if (change.verb === 'START_OVER') await sendInvitation(tx, viewer, member)
}

function outcome(change: Change) {
  if (change.verb === 'CHANGE_ROLE') return { role: change.role }
  if (change.verb === 'SUSPEND') return { state: 'SUSPENDED', suspendedAt: now() }
  if (change.verb === 'START_OVER') return { state: 'INVITED', invitedAt: now(), suspendedAt: null }
  return change.verb === 'END' ? { state: 'ENDED', endedAt: now() } : { state: 'ACTIVE', suspendedAt: null }
}
