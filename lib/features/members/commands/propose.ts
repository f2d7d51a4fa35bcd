import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { aMoment } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'
import type { Nomination, Proposing } from '../input.ts'
import { canConsider, canNominate, canPropose } from '../policy.ts'
import { inTurn, loadMembership, type LoadedMembership } from './membership.ts'
import { listPerson, newPrincipal } from './new-person.ts'
import { tell } from './record.ts'

/**
 * A lead names a colleague; the own organization alone sees it until the Secretariat has decided. The address
 * waits in the proposal: whether it is in use is for the Secretariat to know. A form that comes twice names one.
 * @returns the new member's id
 */
export function nominateMember(viewer: Viewer, { email, role, locale, reason, ...named }: Nomination): Promise<string> {
  return asViewer(viewer, async (tx) => {
    if (!canNominate(viewer)) missing('member')
    await inTurn(tx)
    const before = await justNominated(tx, viewer, { email, name: named.name })
    if (before) return before.memberId
    const { organizationId } = viewer
    const { contactId, audienceId } = await listPerson(tx, { ...named, organizationId }, organizationId)
    const id = await newPrincipal(tx)
    await tx.member.createMany({ data: [{ id, contactId, organizationId, role, state: 'NOMINATED', locale }] })
    await tx.proposal.createMany({ data: [{ organizationId, memberId: id, verb: 'NOMINATE', role, email, reason, proposedById: viewer.id }] })
    await tell(tx, viewer, 'member.nominated', { id, organizationId, contact: { name: named.name, audienceId } })
    return id
  })
}

/** What the same form proposed a moment ago. */
const justNominated = (tx: Tx, viewer: Viewer, { email, name }: { email: string; name: string }) =>
  tx.proposal.findFirst({
    where: { verb: 'NOMINATE', proposedById: viewer.id, email, decision: null, proposedAt: { gt: new Date(now().getTime() - aMoment) }, member: { contact: { name } } },
    select: { memberId: true },
  })

/** A lead asks the Secretariat to change a membership of the own organization. No news of it: only those two know. */
export function proposeChange(viewer: Viewer, { id, verb, role, reason }: Proposing): Promise<void> {
  return asViewer(viewer, async (tx) => {
    await inTurn(tx)
    const member = await loadMembership(tx, id)
    if (!canConsider(viewer, member)) missing('member')
    if (!canPropose(viewer, member, verb)) refuse(refusalOf(viewer, member, verb))
    if (verb === 'CHANGE_ROLE' && (role === null || role === member.role)) refuse('problem.summary', { role: 'members.role.same' })
    const { organizationId } = member
    const asked = verb === 'CHANGE_ROLE' ? role : null
    await tx.proposal.createMany({ data: [{ organizationId, memberId: id, verb, role: asked, reason, proposedById: viewer.id }] })
  })
}

function refusalOf(viewer: Viewer, member: LoadedMembership, verb: Proposing['verb']): string {
  if (member.id === viewer.id) return 'members.refused.self'
  return member.proposed.includes(verb) ? 'members.proposal.open' : 'members.refused.overtaken'
}
