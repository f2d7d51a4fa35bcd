import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'
import { refuseUsedEmail, sendInvitation } from './invitation.ts'
import type { LoadedMembership } from './membership.ts'
import { recordAct, tell } from './record.ts'

/** A nomination becomes an invitation: from now on the entry is in the directory for everyone. */
export async function admit(tx: Tx, viewer: Viewer, member: LoadedMembership, { email }: { email: string | null }): Promise<void> {
  if (member.state !== 'NOMINATED' || email === null) refuse('members.refused.overtaken')
  await refuseUsedEmail(tx, email, 'above the form')
  await tx.member.update({ where: { id: member.id }, data: { state: 'INVITED', invitedAt: now(), version: { increment: 1 } }, select: { id: true } })
  await tx.credential.createMany({ data: [{ memberId: member.id, email }] })
  await sendInvitation(tx, viewer, member)
  // Read again: the entry has only now the audience that the news is for.
  const contact = (await tx.contact.findUnique({ where: { id: member.contactId }, select: { name: true, audienceId: true } })) ?? missing('contact')
  await recordAct(tx, viewer, { ...member, contact }, { verb: 'INVITE', role: member.role })
  await tell(tx, viewer, 'member.invited', { ...member, contact })
}

/** The person was seen by the own organization alone, and now by nobody. */
export async function declineNomination(tx: Tx, viewer: Viewer, member: LoadedMembership, reason: string): Promise<void> {
  if (member.state !== 'NOMINATED') return
  const subject = { ...member, contact: member.contact ?? missing('contact') }
  await recordAct(tx, viewer, subject, { verb: 'DECLINE', reason })
  await tell(tx, viewer, 'member.declined', subject)
  await tx.member.update({ where: { id: member.id }, data: { state: 'ENDED', endedAt: now(), version: { increment: 1 } }, select: { id: true } })
}
