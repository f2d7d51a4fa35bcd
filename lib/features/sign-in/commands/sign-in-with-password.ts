import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Opened } from '@/lib/platform/auth/arrive'
import { forgiveGuess, takeTurn, type Guesser } from '@/lib/platform/auth/guess'
import { hashPassword, isOutdatedHash } from '@/lib/platform/auth/password'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Tx } from '@/lib/platform/db/client'
import { settings } from '@/lib/platform/env/settings'
import { refuse } from '@/lib/platform/errors/errors'
import { stepAfterPassword } from '../policy'
import { accountByEmail, isPasswordOf, proofOf, type Known } from './account'
import { openSession } from './open-session'

/** Where a right password leads. */
export type Outcome = { next: 'session'; opened: Opened } | { next: 'code'; step: Step<'code'> } | { next: 'setUp'; step: Step<'setUp'> }

/**
 * Checks address and password. An address that nobody has, a wrong password, a member who is invited, suspended or
 * ended: the same refusal after the same work.
 */
export async function signInWithPassword(visit: Visit, { email, password }: { email: string; password: string }): Promise<Outcome> {
  const guesser: Guesser = { what: 'password', subject: email, ...visit }
  if (!(await takeTurn(guesser))) refuse('sign-in.later')
  const account = await accountByEmail(email)
  const right = await isPasswordOf(account, password)
  const next = account && stepAfterPassword(standing(account), settings().REQUIRE_SECOND_FACTOR === 'on')
  if (!right || !account?.passwordHash || !next) refuse('sign-in.refused', { password: 'sign-in.refusedPassword' })
  const hash = isOutdatedHash(account.passwordHash) ? await hashPassword(password) : account.passwordHash
  return asSystem(
    'sign-in',
    async (tx) => {
      await forgiveGuess(tx, guesser)
      if (hash !== account.passwordHash) await renewHash(tx, account, hash)
      if (next === 'session') return { next, opened: await openSession(tx, account, hash, visit) }
      const step = { memberId: account.memberId, email, proof: proofOf(hash) }
      return next === 'code' ? { next, step } : { next, step: { ...step, nonce: randomBytes(18).toString('base64url') } }
    },
    account.memberId,
  )
}

const standing = ({ member, totpConfirmedAt }: Known) => ({ state: member.state, sample: member.sample, hasSecondFactor: totpConfirmedAt !== null })

/** The same password under today's cost; not a change of the password. */
async function renewHash(tx: Tx, { memberId, passwordHash }: Known, hash: string): Promise<void> {
  await tx.$executeRaw`UPDATE core.credential SET password_hash = ${hash} WHERE member_id = ${memberId}::uuid AND password_hash = ${passwordHash}`
}
