/** The markings of the Traffic Light Protocol 2.0 (FIRST), widest first. */
export const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export type Marking = (typeof markings)[number]

/** The strictest of these; GREEN for none. */
export const strictest = (among: readonly Marking[]): Marking => markings.findLast((marking) => among.includes(marking)) ?? 'GREEN'

/** A marking as messages choose by it: their names of choices have no "+". */
export const leavesKey = (marking: Marking): string => marking.replace('+', '')
