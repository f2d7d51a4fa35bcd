import 'server-only'
import type { Sharing } from '@/lib/features/audience/input'
import { admitted, type Standing } from '@/lib/features/audience/sharing'
import { audienceOf } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'

/**
 * Where a topic shall stand, as the columns it is written with: a statement of its own, before the one that writes it. Unlike
 * other records it is owned by a group of which the writer need not be a chair.
 * @throws Refused for RED with anybody but named members
 */
export async function audienceStanding(tx: Tx, viewer: Viewer, { ownerId, audience, marking }: Sharing): Promise<Standing> {
  return { ownerId, audienceId: await audienceOf(tx, await admitted(tx, viewer, { audience, marking })), marking }
}
