import 'server-only'
import type { Tx } from './client'

/** A form that comes again within this time was sent twice, not meant twice; in ms. */
export const aMoment = 60_000

/**
 * Waits until nobody else does what `what` names, until the end of the transaction: two posts of one form at the same
 * moment must not both find that nothing was done yet.
 */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))`
}
