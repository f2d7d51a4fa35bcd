import 'server-only'
import { newRecoveryCodes } from '@/lib/platform/auth/recovery-codes'
import { newTotpSecret, qrPath, spokenSecret, totpAddress } from '@/lib/platform/auth/totp'

/** What a page shows of a second factor that is being set up; nothing of it is stored yet. */
export type ShownFactor = { qr: { size: number; path: string }; key: string; codes: readonly string[] }

/** The same for the same nonce, so that a page shown again after a mistyped code shows the same picture. */
export function shownFactor({ nonce, email }: { nonce: string; email: string }, issuer: string): ShownFactor {
  const secret = newTotpSecret(nonce)
  return { qr: qrPath(totpAddress(secret, email, issuer)), key: spokenSecret(secret), codes: newRecoveryCodes(nonce) }
}

/** Recovery codes alone, for a member whose app stays. */
export const shownCodes = ({ nonce }: { nonce: string }): readonly string[] => newRecoveryCodes(nonce)
