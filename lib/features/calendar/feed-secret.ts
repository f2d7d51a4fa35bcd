import { createHash, randomBytes } from 'node:crypto'

/** The secret of a feed's address: 256 random bits, base64url (RFC 4648, section 5), 43 characters. It is shown once and kept nowhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a text or of bytes: what is kept of a secret, and of what was taken. Without salt: nobody guesses 256 random bits. */
export const hashOf = (what: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(what).digest())
