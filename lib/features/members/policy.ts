import type { Role, Viewer } from '@/lib/platform/auth/viewer'
import { changeVerbs, type ChangeVerb, type MemberState, type ProposalVerb } from './codes.ts'

/** What decides about a membership; `proposed` are the verbs of its open proposals. */
export type Membership = {
  id: string
  organizationId: string
  role: Role
  state: MemberState
  /** Nobody else could let people in and out. */
  lastSecretariat: boolean
  proposed: readonly ProposalVerb[]
}

type Who = Pick<Viewer, 'id' | 'organizationId' | 'role'>

const secretariat = (viewer: Who) => viewer.role === 'SECRETARIAT'
const leads = (viewer: Who, organizationId: string) => viewer.role === 'LEAD_FOCAL_POINT' && viewer.organizationId === organizationId

const statesFor: Record<ChangeVerb, readonly MemberState[]> = {
  SUSPEND: ['ACTIVE'],
  REINSTATE: ['SUSPENDED'],
  END: ['INVITED', 'ACTIVE', 'SUSPENDED'],
  CHANGE_ROLE: ['INVITED', 'ACTIVE', 'SUSPENDED'],
  START_OVER: ['ACTIVE', 'SUSPENDED'],
}

const fits = (member: Membership, verb: ChangeVerb) => statesFor[verb].includes(member.state)

/** The console is for those who let people in and out, and for those who propose it. */
export const canAdminister = (viewer: Who): boolean => secretariat(viewer) || viewer.role === 'LEAD_FOCAL_POINT'

/** Which members the console shows: the Secretariat all, a lead those of the own organization. */
export const canConsider = (viewer: Who, member: Pick<Membership, 'organizationId'>): boolean =>
  secretariat(viewer) || leads(viewer, member.organizationId)

export const canInvite = secretariat

export const canNominate = (viewer: Who): boolean => viewer.role === 'LEAD_FOCAL_POINT'

/** A nomination becomes an invitation by a decision, not by sending one. */
export const canInviteAgain = (viewer: Who, member: Membership): boolean => secretariat(viewer) && member.state === 'INVITED'

/** The Secretariat's role stays in its own organization: who gives it, belongs to it. */
export const canGive = (viewer: Who, role: Role, organizationId: string): boolean =>
  role !== 'SECRETARIAT' || (secretariat(viewer) && viewer.organizationId === organizationId)

/** Nobody suspends, ends or demotes themselves, and the last of the Secretariat stays. */
export const canChange = (viewer: Who, member: Membership, verb: ChangeVerb): boolean =>
  secretariat(viewer) && member.id !== viewer.id && !member.lastSecretariat && fits(member, verb)

/** A lead proposes for colleagues, each thing once until it is decided; the Secretariat's people are its own affair. */
export const canPropose = (viewer: Who, member: Membership, verb: ChangeVerb): boolean =>
  leads(viewer, member.organizationId) &&
  member.id !== viewer.id &&
  member.role !== 'SECRETARIAT' &&
  fits(member, verb) &&
  !member.proposed.includes(verb)

export const canDecide = (viewer: Who, proposal: { decision: string | null }): boolean => secretariat(viewer) && proposal.decision === null

export const canReadOutbox = secretariat

export const canTryAgain = (viewer: Who, message: { state: string }): boolean => secretariat(viewer) && message.state === 'FAILED'

/** What the viewer may do with a membership now: `change` at once, `propose` to the Secretariat. */
export function memberAbilities(viewer: Who, member: Membership) {
  return {
    change: changeVerbs.filter((verb) => canChange(viewer, member, verb)),
    propose: changeVerbs.filter((verb) => canPropose(viewer, member, verb)),
    inviteAgain: canInviteAgain(viewer, member),
  }
}
export type MemberAbilities = ReturnType<typeof memberAbilities>
