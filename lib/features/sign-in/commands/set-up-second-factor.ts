import 'server-only'
import type { Opened } from '@/lib/platform/auth/arrive'
import type { Step } from '@/lib/platform/auth/step-cookie'
import type { Visit } from '@/lib/platform/auth/visit'
import { asSystem } from '@/lib/platform/db/as-system'
import { refuse } from '@/lib/platform/errors/errors'
import { accountOf, proofOf } from './account'
import { keepFactor, provenFactor } from './keep-second-factor'
import { openSession } from './open-session'

/** Right after the first password: a member without a second factor sets it up and is in. */
export async function setUpSecondFactor(visit: Visit, step: Step<'setUp'> | null, code: string): Promise<Opened> {
  if (!step) refuse('sign-in.tooLate')
  const account = await accountOf('second factor', step.memberId)
  if (!account?.passwordHash || proofOf(account.passwordHash) !== step.proof || account.totpConfirmedAt) refuse('sign-in.tooLate')
  const { passwordHash } = account
  const factor = await provenFactor(step.nonce, code)
  return asSystem(
    'second factor',
    async (tx) => {
      await keepFactor(tx, step.memberId, factor)
      return openSession(tx, account, passwordHash, visit)
    },
    step.memberId,
  )
}
