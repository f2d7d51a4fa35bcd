import 'server-only'
import { audienceOf } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { Sharing } from './input.ts'
import type { Marking } from './markings.ts'
import { canOwn } from './policy.ts'
import { chairsOf } from './queries/owners.ts'

export type Standing = { ownerId: string; audienceId: string; marking: Marking }

/**
 * Where a record shall stand, as the columns it is written with. A statement of its own, before the one that writes the record.
 * @throws Refused for an owner that is not the viewer's, and for RED with anybody but named members
 */
export async function shared(tx: Tx, viewer: Viewer, { ownerId, audience, marking }: Sharing): Promise<Standing> {
  if (!canOwn(viewer, ownerId, await chairsOf(tx))) refuse('audience.owner.notYours', { ownerId: 'audience.owner.notYours' })
  return { ownerId, audienceId: await audienceOf(tx, await admitted(tx, viewer, { audience, marking })), marking }
}

/**
 * Whom a marking admits of those chosen. RED admits named members only, and whoever writes it is one of them unasked.
 * @throws Refused for RED with a group, an organization or a wider set
 */
export async function admitted(tx: Tx, viewer: Viewer, { audience, marking }: Pick<Sharing, 'audience' | 'marking'>): Promise<readonly string[]> {
  if (marking !== 'RED') return audience
  // A principal that one may read is no member: members are known by their own rows alone.
  if ((await tx.principal.count({ where: { id: { in: [...audience] } } })) > 0) refuse('audience.red', { marking: 'audience.red' })
  return [...new Set([viewer.id, ...audience])]
}

/** Puts on record that the viewer looked at a record marked RED; others are not counted. */
export async function noteViewing(tx: Tx, viewer: Viewer, noun: string, record: { id: string; audienceId: string; marking: string }): Promise<void> {
  if (record.marking !== 'RED') return
  await tx.viewing.createMany({ data: [{ memberId: viewer.id, noun, recordId: record.id, audienceId: record.audienceId }] })
}
