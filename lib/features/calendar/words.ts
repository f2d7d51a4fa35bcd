export const eventKinds = [
  'MISSION', 'VISIT', 'TRAINING', 'WORKSHOP', 'EXERCISE', 'EXPERT_MEETING', 'GROUP_MEETING', 'COMMITTEE', 'CONFERENCE', 'BRIEFING', 'SIDE_EVENT', 'DONOR_MEETING', 'DEADLINE', 'OTHER',
] as const
export type EventKind = (typeof eventKinds)[number]

export const eventStates = ['TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED'] as const
export type EventState = (typeof eventStates)[number]

/** To whom an event may be announced as busy. */
export const busyAudiences = ['ENTITIES', 'EVERYONE'] as const
export type BusyAudience = (typeof busyAudiences)[number]

/** How exactly the days of an event are known. */
export type ExactTo = 'DAY' | 'MONTH' | 'YEAR'

/** Occurrences of one event at most. */
export const mostOccurrences = 400

/** Two things in the same country within so many days are told of each other. */
export const collisionDays = 14
