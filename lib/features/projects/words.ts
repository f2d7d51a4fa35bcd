/** Activity status by IATI 2.03, in the order of its codes 1 to 6. */
export const projectStatuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** Organization roles by IATI 2.03, in the order of its codes 1 to 4. */
export const roles = ['FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING'] as const
export type Role = (typeof roles)[number]

export const amountKinds = ['BUDGET', 'PLEDGED', 'COMMITTED', 'RECEIVED', 'SPENT'] as const
export type AmountKind = (typeof amountKinds)[number]

/** A whole: hundredths of a per cent. */
export const whole = 10_000
