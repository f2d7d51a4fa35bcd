import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Entry } from '../policy.ts'

/** What policy and journal need to know of an entry, and what its rows carry; null where the viewer sees none. */
export type HeldEntry = Entry & { ownerId: string; audienceId: string; name: string }

export async function entryOf(tx: Tx, id: string): Promise<HeldEntry | null> {
  const found = await tx.contact.findUnique({
    where: { id },
    select: { id: true, name: true, organizationId: true, ownerId: true, audienceId: true, standing: true, member: { select: { state: true } } },
  })
  if (!found) return null
  const { member, ...entry } = found
  return { ...entry, hasAccount: member !== null && member.state !== 'ENDED' }
}
