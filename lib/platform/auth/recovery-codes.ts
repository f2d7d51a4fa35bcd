import 'server-only'
import { hkdfSync } from 'node:crypto'
import { keyFor } from './key'

const howMany = 10
const length = 10
// Crockford's base32: no I, L, O, U, which are misread.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 50 bits, the same for the same nonce: they are shown, and then only their hashes are kept. */
export function newRecoveryCodes(nonce: string): string[] {
  const bytes = new Uint8Array(hkdfSync('sha256', keyFor('new factor'), '', `recovery ${nonce}`, howMany * length))
  return Array.from({ length: howMany }, (_, at) => spell(bytes.subarray(at * length, (at + 1) * length)))
}

// 256 is a multiple of 32: every letter is as likely as any other.
function spell(bytes: Uint8Array): string {
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
