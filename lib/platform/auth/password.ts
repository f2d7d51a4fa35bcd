// Without 'server-only': the seed, which is no page, hashes the sample password with it.
import { randomBytes } from 'node:crypto'
import { argon2id, hash, needsRehash, verify } from 'argon2'

// OWASP Password Storage: 19 MiB and two passes at least. A third costs 4 ms more here (31 against 27 on one
// of two cores) and half as much again to whoever stole the table.
const cost = { memoryCost: 19_456, timeCost: 3, parallelism: 1 }

/** Letters that look the same are the same: an é typed on another keyboard must still open (RFC 8265, section 4.2). */
const normal = (password: string) => password.normalize('NFC')

/** The argon2id hash of a password with its parameters and salt (RFC 9106; PHC string format). */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), { type: argon2id, ...cost })
}

/** Whether a hash was made with less than today's cost. */
export const isOutdatedHash = (digest: string): boolean => needsRehash(digest, cost)

let nobody: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that address) the answer is no, after
 * the same work: its time must not tell who is known here.
 */
export async function isPassword(digest: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(24).toString('base64'))
  const stand = await nobody
  const right = await verify(digest ?? stand, normal(password))
  return right && digest !== null
}
