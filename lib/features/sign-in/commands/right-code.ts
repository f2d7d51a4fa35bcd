import 'server-only'
import { isPassword } from '@/lib/platform/auth/password'
import { unseal } from '@/lib/platform/auth/seal'
import { totpStep } from '@/lib/platform/auth/totp'
import { plainCode, plainDigits } from '@/lib/platform/auth/typed-code'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Tx } from '@/lib/platform/db/client'
import { now } from '@/lib/platform/time/now'
import type { Known } from './account'

/** Uses up what was found right, in the transaction of what it opens; false when somebody else was quicker. */
export type Use = (tx: Tx) => Promise<boolean>

/** A code of the authenticator app, or null when it is wrong. Each time step opens once (RFC 6238, section 5.2). */
export function rightAppCode({ memberId, totpSecret }: Known, typed: string): Use | null {
  const secret = totpSecret && unseal('totp', memberId, totpSecret)
  const step = secret && totpStep(new Uint8Array(secret), plainDigits(typed), now())
  if (!step) return null
  return async (tx) =>
    1 === (await tx.$executeRaw`
      UPDATE core.credential SET totp_last_step = ${step}
       WHERE member_id = ${memberId}::uuid AND (totp_last_step IS NULL OR totp_last_step < ${step})`)
}

/** A recovery code, or null when it is none of the member's unused ones. */
export async function rightRecoveryCode({ memberId }: Known, typed: string): Promise<Use | null> {
  const code = plainCode(typed)
  const kept = await asSystem('second factor', (tx) => tx.recoveryCode.findMany({ where: { memberId, usedAt: null }, select: { id: true, codeHash: true } }))
  for (const { id, codeHash } of kept) {
    if (await isPassword(codeHash, code)) return async (tx) => 1 === (await tx.$executeRaw`UPDATE core.recovery_code SET used_at = now() WHERE id = ${id}::uuid AND used_at IS NULL`)
  }
  return null
}
