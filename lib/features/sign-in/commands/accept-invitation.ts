import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Opened } from '@/lib/platform/auth/arrive'
import { hashPassword } from '@/lib/platform/auth/password'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { settings } from '@/lib/platform/env/settings'
import { refuse } from '@/lib/platform/errors/errors'
import { passwordProblem } from '../password-rules'
import { openLinkOf } from '../queries/links'
import { accountOf } from './account'
import { keepFactor, provenFactor, type Factor } from './keep-second-factor'
import { openSession } from './open-session'
import { spendLink } from './spend-link'

/** The first form of an invitation: nothing is written yet; the password waits, hashed, in the browser's step. */
export async function choosePassword(code: string, password: string): Promise<Step<'invitation'>> {
  const link = (await openLinkOf('INVITATION', code)) ?? refuse('sign-in.link.gone')
  const problem = passwordProblem(password, link)
  if (problem) refuse('problem.summary', { newPassword: problem })
  return { linkId: link.id, email: link.email, passwordHash: await hashPassword(password), nonce: randomBytes(18).toString('base64url') }
}

/** Whether an invited person has to set up a second factor before being let in. */
export const invitationNeedsFactor = (): boolean => settings().REQUIRE_SECOND_FACTOR === 'on'

/** The second form: the second factor works, so password, factor, membership and the used link are written at once. */
export async function acceptInvitation(visit: Visit, step: Step<'invitation'> | null, code: string): Promise<Opened> {
  if (!step) refuse('sign-in.tooLate')
  return accept(visit, step, await provenFactor(step.nonce, code))
}

/** The same where no second factor is required. */
export async function acceptWithPasswordAlone(visit: Visit, step: Step<'invitation'>): Promise<Opened> {
  if (invitationNeedsFactor()) refuse('sign-in.tooLate')
  return accept(visit, step, null)
}

async function accept(visit: Visit, { linkId, passwordHash }: Step<'invitation'>, factor: Factor | null): Promise<Opened> {
  const memberId = await asSystem('invitation', async (tx) => {
    const link = await spendLink(tx, linkId, 'INVITATION')
    const activated = await tx.$executeRaw`
      UPDATE core.member SET state = 'ACTIVE', activated_at = now(), locale = coalesce(locale, ${visit.locale})
       WHERE id = ${link.memberId}::uuid AND state = 'INVITED'`
    if (activated !== 1) refuse('sign-in.link.gone')
    await tx.$executeRaw`UPDATE core.credential SET password_hash = ${passwordHash}, password_changed_at = now() WHERE member_id = ${link.memberId}::uuid`
    if (factor) await keepFactor(tx, link.memberId, factor)
    return link.memberId
  })
  const account = (await accountOf('invitation', memberId)) ?? refuse('sign-in.link.gone')
  return asSystem('sign-in', (tx) => openSession(tx, account, passwordHash, visit), memberId)
}
