import 'server-only'
import { z } from 'zod'
import { roles, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { now } from '@/lib/platform/time/now'
import { proposalVerbs } from '../codes.ts'
import { canDecide } from '../policy.ts'
import { admit, declineNomination } from './admit.ts'
import { carryOut, type Change } from './carry-out.ts'
import { refuseChange } from './change-membership.ts'
import { inTurn, loadMembership, type LoadedMembership } from './membership.ts'

const proposed = z.object({
  id: z.uuid(),
  memberId: z.uuid(),
  verb: z.enum(proposalVerbs),
  role: z.enum(roles).nullable(),
  email: z.string().nullable(),
  reason: z.string(),
  proposedById: z.uuid(),
})
type Proposed = z.infer<typeof proposed>
type Decision = { decision: 'APPROVED' | 'DECLINED'; reason: string | null }

/** The Secretariat agrees: what was proposed is carried out in the same transaction, and the lead is told. */
export function approveProposal(viewer: Viewer, id: string): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const proposal = await undecided(tx, viewer, id)
    const member = await loadMembership(tx, proposal.memberId)
    if (proposal.verb === 'NOMINATE') await admit(tx, viewer, member, proposal)
    else await carryOut(tx, viewer, member, changeOf(viewer, member, proposal))
    await decide(tx, viewer, proposal, { decision: 'APPROVED', reason: null })
  })
}

/** The Secretariat does not agree, and says why; somebody who was nominated is then gone. */
export function declineProposal(viewer: Viewer, { id, reason }: { id: string; reason: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const proposal = await undecided(tx, viewer, id)
    if (proposal.verb === 'NOMINATE') await declineNomination(tx, viewer, await loadMembership(tx, proposal.memberId), reason)
    await decide(tx, viewer, proposal, { decision: 'DECLINED', reason })
  })
}

/** @throws Refused, naming who was quicker, where somebody has decided meanwhile */
async function undecided(tx: Tx, viewer: Viewer, id: string): Promise<Proposed> {
  await inTurn(tx)
  const found = (await tx.proposal.findUnique({ where: { id } })) ?? missing('proposal')
  if (canDecide(viewer, found)) return proposed.parse(found)
  if (found.decidedById === null || viewer.role !== 'SECRETARIAT') missing('proposal')
  const by = await tx.contact.findFirst({ where: { member: { id: found.decidedById } }, select: { name: true } })
  refuse(by ? `members.proposal.decided.${found.decision}` : 'members.proposal.decidedMeanwhile', {}, { name: by?.name ?? '' })
}

function changeOf(viewer: Viewer, member: LoadedMembership, { verb, role, reason }: Proposed): Change {
  if (verb === 'NOMINATE') throw new Error('a nomination is admitted, not carried out')
  refuseChange(viewer, member, verb)
  if (verb !== 'CHANGE_ROLE') return { verb, reason }
  if (role === null || role === member.role) refuse('members.refused.overtaken')
  return { verb, role, reason }
}

async function decide(tx: Tx, viewer: Viewer, { id, proposedById }: Proposed, { decision, reason }: Decision): Promise<void> {
  const data = { decision, decisionReason: reason, decidedById: viewer.id, decidedAt: now() }
  await tx.proposal.update({ where: { id }, data, select: { id: true } })
  const lead = await tx.member.findUnique({ where: { id: proposedById }, select: { contactId: true, state: true } })
  if (lead?.state === 'ACTIVE') await postMessage(tx, viewer, { kind: 'PROPOSAL_DECIDED', toContactId: lead.contactId, rowId: id })
}
