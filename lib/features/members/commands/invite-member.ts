import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'
import type { Invitation } from '../input.ts'
import { canGive, canInvite, canInviteAgain } from '../policy.ts'
import { refuseUsedEmail, sendInvitation } from './invitation.ts'
import { inTurn, loadMembership } from './membership.ts'
import { listPerson, newPrincipal } from './new-person.ts'
import { recordAct, tell } from './record.ts'

const everyone = '00000000-0000-0000-0000-000000000001'

/** The Secretariat lets somebody in: listed at once, with a link by mail. @returns the new member's id */
export function inviteMember(viewer: Viewer, { email, role, locale, ...person }: Invitation): Promise<string> {
  return asViewer(viewer, async (tx) => {
    if (!canInvite(viewer)) missing('member')
    if (!canGive(viewer, role, person.organizationId)) refuse('problem.summary', { role: 'members.role.notThere' })
    await refuseUsedEmail(tx, email, 'in its field')
    const { contactId, audienceId } = await listPerson(tx, person, everyone)
    const id = await newPrincipal(tx)
    const { organizationId } = person
    await tx.member.createMany({ data: [{ id, contactId, organizationId, role, state: 'INVITED', locale, invitedAt: now() }] })
    await tx.credential.createMany({ data: [{ memberId: id, email }] })
    await sendInvitation(tx, viewer, { id, contactId })
    const subject = { id, organizationId, contact: { name: person.name, audienceId } }
    await recordAct(tx, viewer, subject, { verb: 'INVITE', role })
    await tell(tx, viewer, 'member.invited', subject)
    return id
  })
}

/** A new link for somebody who has not come yet; the old one stops working. */
export function inviteAgain(viewer: Viewer, id: string): Promise<void> {
  return asViewer(viewer, async (tx) => {
    await inTurn(tx)
    const member = await loadMembership(tx, id)
    if (!canInviteAgain(viewer, member)) refuse('members.refused.overtaken')
    await tx.member.update({ where: { id }, data: { invitedAt: now() }, select: { id: true } })
    await sendInvitation(tx, viewer, member)
    await recordAct(tx, viewer, { ...member, contact: member.contact ?? missing('contact') }, { verb: 'INVITE_AGAIN' })
  })
}
