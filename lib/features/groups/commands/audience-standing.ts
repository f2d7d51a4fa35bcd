import 'server-only'
import type { Sharing } from '@/lib/features/audience/input'
import type { Marking } from '@/lib/features/audience/markings'
import { audienceOf } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'

/**
 * Where a topic shall stand, as the columns it is written with: a statement of its own, before the one that writes it. Unlike
 * other records it is owned by a group of which the writer need not be a chair.
 * @throws Refused for RED with anybody but named members, the writer among them
 */
export async function audienceStanding(tx: Tx, viewer: Viewer, { ownerId, audience, marking }: Sharing): Promise<{ ownerId: string; audienceId: string; marking: Marking }> {
  const othersThanMembers = () => tx.principal.count({ where: { id: { in: [...audience] } } })
  if (marking === 'RED' && (!audience.includes(viewer.id) || (await othersThanMembers()) > 0)) refuse('audience.red', { marking: 'audience.red' })
  return { ownerId, audienceId: await audienceOf(tx, audience), marking }
}
