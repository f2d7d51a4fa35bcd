import 'server-only'
import type { Opened } from '@/lib/platform/auth/arrive'
import { forgiveGuess, takeTurn, type Guesser } from '@/lib/platform/auth/guess'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { refuse } from '@/lib/platform/errors/errors'
import { accountOf, proofOf, type Known } from './account'
import { openSession } from './open-session'
import { rightAppCode, rightRecoveryCode, type Use } from './right-code'

/** The second form of signing in: a code of the app, after the right password. */
export function signInWithAppCode(visit: Visit, step: Step<'code'> | null, code: string): Promise<Opened> {
  return signInWith(visit, step, async (account) => rightAppCode(account, code), { code: 'sign-in.code.refused' })
}

/** The same with one of the recovery codes, which are long enough to be guessed at the pace of passwords. */
export function signInWithRecoveryCode(visit: Visit, step: Step<'code'> | null, code: string): Promise<Opened> {
  return signInWith(visit, step, (account) => rightRecoveryCode(account, code), { recoveryCode: 'sign-in.recovery.refused' })
}

type Check = (account: Known) => Promise<Use | null>

async function signInWith(visit: Visit, step: Step<'code'> | null, check: Check, problem: Record<string, string>): Promise<Opened> {
  if (!step) refuse('sign-in.tooLate')
  const guesser: Guesser = { what: 'code' in problem ? 'code' : 'recovery', subject: step.memberId, ...visit }
  if (!(await takeTurn(guesser))) refuse('sign-in.later')
  const account = await accountOf('second factor', step.memberId)
  if (!account?.passwordHash || proofOf(account.passwordHash) !== step.proof) refuse('sign-in.tooLate')
  const { passwordHash } = account
  const use = await check(account)
  return asSystem(
    'second factor',
    async (tx) => {
      if (!use || !(await use(tx))) refuse('sign-in.refusedCode', problem)
      await forgiveGuess(tx, guesser)
      return openSession(tx, account, passwordHash, visit)
    },
    step.memberId,
  )
}
