import 'server-only'
import { systemClient, type Tx } from './client'
import { refuseBypass } from './bypass'

/** Why something is done as the system; it stands in the audit trail. */
export type SystemReason = 'sign-in' | 'second factor' | 'password' | 'invitation' | 'mail' | 'feed' | 'upkeep'

/**
 * One transaction as the system role, which has the few grants that its reasons need and no more.
 * `actorId` names the member on whose behalf it happens, where there is one.
 */
export async function asSystem<T>(reason: SystemReason, work: (tx: Tx) => Promise<T>, actorId = ''): Promise<T> {
  await refuseBypass()
  return systemClient().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.purpose', ${reason}, true), set_config('app.member', ${actorId}, true)`
    return work(tx)
  })
}
