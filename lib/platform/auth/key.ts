import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { settings } from '@/lib/platform/env/settings'

/** What keys are for: each purpose has its own, so that what was made for one is worthless for another. */
export type KeyPurpose = 'session' | 'step' | 'known browser' | 'totp' | 'new factor' | 'link' | 'guess'

const made = new Map<KeyPurpose, Buffer>()

/** The 32-byte key of a purpose, from APP_SECRET by HKDF-SHA-256 (RFC 5869). */
export function keyFor(purpose: KeyPurpose): Buffer {
  const known = made.get(purpose)
  if (known) return known
  const fresh = Buffer.from(hkdfSync('sha256', settings().APP_SECRET, '', `gctcp ${purpose}`, 32))
  made.set(purpose, fresh)
  return fresh
}

/** HMAC-SHA-256 (RFC 2104) of a text under the key of a purpose. */
export function hmac(purpose: KeyPurpose, text: string): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(text).digest()
}
