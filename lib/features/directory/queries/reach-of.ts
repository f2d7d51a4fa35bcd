import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

type ReachSeen = { id: string; kind: string; value: string; shownTo: string }
/** What the viewer sees of a contact's e-mails and telephones, and where one may ask instead. */
export type Reach = { seen: ReachSeen[]; onRequest: { reachId: string; kind: string }[] }

export async function reachOf(tx: Tx, contactId: string): Promise<Reach> {
  const seen = await tx.contactReach.findMany({
    where: { contactId },
    select: { id: true, kind: true, value: true, shownTo: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const listed = await tx.reachListing.findMany({ where: { contactId }, select: { reachId: true, kind: true }, orderBy: [{ kind: 'asc' }, { reachId: 'asc' }] })
  return { seen, onRequest: listed.filter(({ reachId }) => !seen.some(({ id }) => id === reachId)) }
}
