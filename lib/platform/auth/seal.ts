import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor, type KeyPurpose } from './key'

const version = 1
const ivBytes = 12
const tagBytes = 16
const head = 1 + ivBytes + tagBytes

/**
 * Encrypts what must be read again (AES-256-GCM, NIST SP 800-38D): version byte, 12-byte nonce, 16-byte tag, text.
 * @param boundTo the id of the row it stands in: moved to another row it cannot be opened
 */
export function seal(purpose: KeyPurpose, boundTo: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv).setAAD(Buffer.from(boundTo))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), text]))
}

/** Opens what `seal` made; null when it was changed, belongs to another row, or was sealed under another secret. */
export function unseal(purpose: KeyPurpose, boundTo: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < head || bytes[0] !== version) return null
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(1, 1 + ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(1 + ivBytes, head))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()])
  } catch {
    return null
  }
}
