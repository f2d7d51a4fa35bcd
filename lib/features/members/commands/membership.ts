import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { missing } from '@/lib/platform/errors/errors'
import { memberStates, proposalVerbs } from '../codes.ts'
import type { Membership } from '../policy.ts'

/** A membership with what its changes touch; the entry of one who ended is nobody's to see. */
export type LoadedMembership = Membership & { contactId: string; version: number; contact: { name: string; audienceId: string } | null }

const codes = z.object({ role: z.enum(roles), state: z.enum(memberStates), proposed: z.array(z.enum(proposalVerbs)) })

/**
 * Lets changes of membership happen one after another: two members of the Secretariat who end each other at the
 * same moment would leave nobody, and two who decide on one proposal would both carry it out. Taken before anything is read.
 */
export async function inTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('core.member'))`
}

/** @throws Missing where the viewer sees no such membership */
export async function loadMembership(tx: Tx, id: string): Promise<LoadedMembership> {
  const member = (await tx.member.findUnique({ where: { id }, select: { id: true, organizationId: true, contactId: true, role: true, state: true, version: true } })) ?? missing('member')
  const open = await tx.proposal.findMany({ where: { memberId: id, decision: null }, select: { verb: true } })
  const contact = await tx.contact.findUnique({ where: { id: member.contactId }, select: { name: true, audienceId: true } })
  const { role, state, proposed } = codes.parse({ ...member, proposed: open.map(({ verb }) => verb) })
  const lastSecretariat = role === 'SECRETARIAT' && state === 'ACTIVE' && (await othersOfSecretariat(tx, id)) === 0
  return { ...member, role, state, proposed, lastSecretariat, contact }
}

function othersOfSecretariat(tx: Tx, id: string): Promise<number> {
  return tx.member.count({ where: { role: 'SECRETARIAT', state: 'ACTIVE', id: { not: id } } })
}
