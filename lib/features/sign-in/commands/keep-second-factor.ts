import 'server-only'
import { hashPassword } from '@/lib/platform/auth/password'
import { newRecoveryCodes } from '@/lib/platform/auth/recovery-codes'
import { seal } from '@/lib/platform/auth/seal'
import { newTotpSecret, totpStep } from '@/lib/platform/auth/totp'
import { plainCode, plainDigits } from '@/lib/platform/auth/typed-code'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'

/** What is kept of a second factor that was shown and proved to work. */
export type Factor = { secret: Uint8Array<ArrayBuffer>; step: number; codeHashes: string[] }

/** The second factor that the page with this nonce showed, proved by a code of the app. @throws Refused for a wrong code */
export async function provenFactor(nonce: string, code: string): Promise<Factor> {
  const secret = newTotpSecret(nonce)
  const step = totpStep(secret, plainDigits(code), now()) ?? refuse('sign-in.refusedCode', { code: 'sign-in.code.refused' })
  return { secret, step, codeHashes: await hashedCodes(nonce) }
}

/** The recovery codes of a page as they are kept. Ten argon2id hashes: outside of any transaction. */
export const hashedCodes = (nonce: string): Promise<string[]> => Promise.all(newRecoveryCodes(nonce).map((code) => hashPassword(plainCode(code))))

/** Puts a second factor in place of whatever there was; the code that proved it opens nothing any more. */
export async function keepFactor(tx: Tx, memberId: string, { secret, step, codeHashes }: Factor): Promise<void> {
  const sealed = seal('totp', memberId, secret)
  await tx.$executeRaw`
    UPDATE core.credential SET totp_secret = ${sealed}, totp_confirmed_at = now(), totp_last_step = ${step} WHERE member_id = ${memberId}::uuid`
  await keepCodes(tx, memberId, codeHashes)
}

/** Puts recovery codes in place of the earlier ones. */
export async function keepCodes(tx: Tx, memberId: string, codeHashes: readonly string[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ memberId, codeHash })) })
}
