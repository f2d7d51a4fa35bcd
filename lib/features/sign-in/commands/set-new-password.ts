import 'server-only'
import { hashPassword } from '@/lib/platform/auth/password'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { passwordProblem } from '../password-rules'
import { openLinkOf } from '../queries/links'
import { endSessions } from './open-session'
import { spendLink } from './spend-link'

/** Sets a new password by a mailed link: every session ends, the second factor stays. @returns the address, for this browser to be remembered */
export async function setNewPassword(code: string, password: string): Promise<{ email: string }> {
  const link = (await openLinkOf('PASSWORD', code)) ?? refuse('sign-in.link.gone')
  const problem = passwordProblem(password, link)
  if (problem) refuse('problem.summary', { newPassword: problem })
  const hash = await hashPassword(password)
  await asSystem('password', async (tx) => {
    const { memberId } = await spendLink(tx, link.id, 'PASSWORD')
    await keepPassword(tx, memberId, hash)
    await endSessions(tx, memberId, 'PASSWORD')
  })
  return { email: link.email }
}

/** Puts a password in place and tells its member. @throws Refused when the member is no longer active */
export async function keepPassword(tx: Tx, memberId: string, hash: string): Promise<void> {
  const member = (await tx.member.findUnique({ where: { id: memberId, state: 'ACTIVE' }, select: { contactId: true } })) ?? refuse('sign-in.link.gone')
  await tx.$executeRaw`UPDATE core.credential SET password_hash = ${hash}, password_changed_at = now() WHERE member_id = ${memberId}::uuid`
  await postMessage(tx, null, { kind: 'PASSWORD_CHANGED', toContactId: member.contactId, rowId: null })
}
