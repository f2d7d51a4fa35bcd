/** What decides whether an account may open a session. */
export type Account = { state: string; sample: boolean; hasSecondFactor: boolean }
export type NextStep = 'session' | 'code' | 'setUp'

/** What follows a right password; null for members who may not come in, whom nothing tells apart from strangers. */
export function stepAfterPassword({ state, sample, hasSecondFactor }: Account, factorRequired: boolean): NextStep | null {
  if (state !== 'ACTIVE') return null
  if (hasSecondFactor) return 'code'
  return factorRequired && !sample ? 'setUp' : 'session'
}
