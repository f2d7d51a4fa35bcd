import 'server-only'
import { hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import { keyFor } from './key'

// What every authenticator app understands (RFC 6238 with its defaults).
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const secretBytes = 20

/** A secret for a member who sets up an app, the same for the same nonce, so that a page shown again shows the same code. */
export function newTotpSecret(nonce: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync('sha256', keyFor('new factor'), '', `totp ${nonce}`, secretBytes))
}

/** The secret as it is typed by hand: base32 (RFC 4648, section 6) in groups of four. */
export function spokenSecret(secret: Uint8Array<ArrayBuffer>): string {
  return (base32(secret).match(/.{1,4}/g) ?? []).join(' ')
}

/** What the app reads from the picture (Key Uri Format). @param label the member's address @param issuer the platform */
export function totpAddress(secret: Uint8Array<ArrayBuffer>, label: string, issuer: string): string {
  return new TOTP({ ...kind, secret: new Secret({ buffer: secret.buffer }), label, issuer }).toString()
}

/**
 * The time step (RFC 6238, section 4.2) whose code was typed, one step of clock drift either way; null when none is.
 * The caller must see to it that a step is accepted once.
 */
export function totpStep(secret: Uint8Array<ArrayBuffer>, code: string, at: Date): number | null {
  const totp = new TOTP({ ...kind, secret: new Secret({ buffer: secret.buffer }) })
  const timestamp = at.getTime()
  const delta = totp.validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : totp.counter({ timestamp }) + delta
}

/** A QR code (ISO/IEC 18004) as an SVG path of dark squares in a box of `size`, with its quiet zone of four. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data.keys()).filter((at) => data[at])
  return { size: size + 8, path: dark.map((at) => `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`).join('') }
}

const base32 = (secret: Uint8Array<ArrayBuffer>) => new Secret({ buffer: secret.buffer }).base32
