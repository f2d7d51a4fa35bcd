import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { now } from '@/lib/platform/time/now'

const sevenDays = 7 * 24 * 60 * 60 * 1000

/** Makes a link that works once within seven days and puts the mail with it in the outbox; earlier links stop working. */
export async function sendInvitation(tx: Tx, viewer: Viewer, { id, contactId }: { id: string; contactId: string }): Promise<void> {
  await tx.accessLink.updateMany({ where: { memberId: id, kind: 'INVITATION', usedAt: null }, data: { usedAt: now() } })
  const link = await tx.accessLink.create({
    data: { kind: 'INVITATION', memberId: id, expiresAt: new Date(now().getTime() + sevenDays) },
    select: { id: true },
  })
  await postMessage(tx, viewer, { kind: 'INVITATION', toContactId: contactId, rowId: link.id })
}

/**
 * An address signs in to one account, for ever: what it did stays on record under it. For the Secretariat alone, which sees all.
 * @throws Refused saying so plainly
 */
export async function refuseUsedEmail(tx: Tx, email: string, where: 'in its field' | 'above the form'): Promise<void> {
  const used = await tx.credential.count({ where: { email } })
  if (used === 0) return
  if (where === 'above the form') refuse('members.email.used', {}, { email })
  refuse('problem.summary', { email: 'members.email.used' }, { email })
}
