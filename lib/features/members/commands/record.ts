import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { journal } from '@/lib/platform/journal/journal'
import type { ActVerb } from '../codes.ts'

export type Subject = { id: string; organizationId: string; contact: { name: string; audienceId: string } }
type Act = { verb: ActVerb; role?: string | null; reason?: string | null }

/** Keeps who did what to a membership and why, for those who answer for access. */
export async function recordAct(tx: Tx, viewer: Viewer, of: Subject, { verb, role = null, reason = null }: Act): Promise<void> {
  await tx.membershipAct.createMany({
    data: [{ organizationId: of.organizationId, memberId: of.id, name: of.contact.name, verb, role, reason, doneById: viewer.id }],
  })
}

/** Tells it to those who see the entry; the reason is not for them. */
export function tell(tx: Tx, viewer: Viewer, verb: string, of: Subject): Promise<void> {
  return journal(tx, viewer, verb, { noun: 'member', id: of.id, ownerId: of.organizationId, audienceId: of.contact.audienceId, marking: 'GREEN' })
}
