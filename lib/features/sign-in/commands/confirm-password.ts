import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Opened } from '@/lib/platform/auth/arrive'
import { forgiveGuess, takeTurn, type Guesser } from '@/lib/platform/auth/guess'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { accountOf, isPasswordOf, type Known } from './account'
import { endSession, openSession } from './open-session'

/** Whether the one at the keyboard knows the password; guessed at the same pace as at the door. @throws Refused */
export async function checkPassword(viewer: Viewer, visit: Visit, password: string): Promise<Known & { passwordHash: string }> {
  const account = (await accountOf('password', viewer.id)) ?? missing('member')
  // In a queue of the session's own: guessing at the door must not keep a member from changing the password.
  const guesser: Guesser = { what: 'password', subject: account.email, address: visit.address, known: viewer.sessionId }
  if (!(await takeTurn(guesser))) refuse('sign-in.later')
  const right = await isPasswordOf(account, password)
  if (!right || account.passwordHash === null) refuse('problem.summary', { password: 'sign-in.password.wrong' })
  await asSystem('password', (tx) => forgiveGuess(tx, guesser), viewer.id)
  return { ...account, passwordHash: account.passwordHash }
}

/** The password again, before what could lock the member out is changed. The session gets a new name (ASVS 7.2.4). */
export async function confirmPassword(viewer: Viewer, visit: Visit, password: string): Promise<{ opened: Opened; step: Step<'confirmed'> }> {
  const account = await checkPassword(viewer, visit, password)
  return asSystem(
    'password',
    async (tx) => {
      const opened = await openSession(tx, account, account.passwordHash, visit)
      await endSession(tx, viewer, 'CONFIRMED')
      return { opened, step: { sessionId: opened.sessionId, nonce: randomBytes(18).toString('base64url') } }
    },
    viewer.id,
  )
}

/** The step in which this session typed its password, if it did within the last minutes. */
export const confirmedBy = (viewer: Viewer, step: Step<'confirmed'> | null): Step<'confirmed'> | null =>
  step && step.sessionId === viewer.sessionId ? step : null

/** @throws Refused when the password was not typed in this session, or too long ago */
export const mustBeConfirmed = (viewer: Viewer, step: Step<'confirmed'> | null): Step<'confirmed'> =>
  confirmedBy(viewer, step) ?? refuse('settings.confirm.tooLate')
