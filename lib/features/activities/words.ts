/** Activity status by IATI 2.03, in the order of its codes 1 to 6. */
export const activityStatuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const activityTypes = [
  'TRAINING', 'WORKSHOP', 'EXERCISE', 'STUDY_VISIT', 'MENTORING', 'MISSION', 'ASSESSMENT_VISIT', 'EXPERT_MEETING', 'CONFERENCE',
  'LEGISLATIVE_ASSISTANCE', 'STRATEGY_SUPPORT', 'EQUIPMENT', 'PUBLICATION', 'RESEARCH', 'EVALUATION', 'OTHER',
] as const
export type ActivityType = (typeof activityTypes)[number]

/** Where: in countries, in regions, or everywhere. */
export const scopes = ['COUNTRIES', 'REGIONS', 'GLOBAL'] as const
export type Scope = (typeof scopes)[number]

export const activityRoles = ['LEAD', 'PARTNER'] as const
export type ActivityRole = (typeof activityRoles)[number]

/** How often a record is to be brought up to date; two of them without a save or an update make it stale. */
export const rhythms = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const
export type Rhythm = (typeof rhythms)[number]
