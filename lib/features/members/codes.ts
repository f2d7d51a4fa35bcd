// The codes of memberships as the database keeps them (text with a CHECK).
export const memberStates = ['NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const
/** What can be done to a membership that exists. */
export const changeVerbs = ['SUSPEND', 'REINSTATE', 'END', 'CHANGE_ROLE', 'START_OVER'] as const
export const proposalVerbs = ['NOMINATE', ...changeVerbs] as const
export const seats = ['PRIMARY', 'ALTERNATE'] as const
export const messageStates = ['WAITING', 'SENT', 'FAILED', 'DROPPED'] as const
export type MemberState = (typeof memberStates)[number]
export type ChangeVerb = (typeof changeVerbs)[number]
export type ProposalVerb = (typeof proposalVerbs)[number]
export type Seat = (typeof seats)[number]
/** What the Secretariat has done to a membership. */
export const actVerbs = ['INVITE', 'INVITE_AGAIN', 'DECLINE', ...changeVerbs] as const
export type ActVerb = (typeof actVerbs)[number]
