// <Freshness level={freshnessOf(confirmedAt, now)}>{formatAge(locale, confirmedAt, now)}</Freshness>
// How old an entry is: full up to a quarter, half up to two, then hollow and in warn; the words say it too. In a table a
// <span className="second"> inside adds "unconfirmed" under the age.
import type { ReactNode } from 'react'

export type FreshnessLevel = 'full' | 'half' | 'hollow'

const quarter = 92 * 24 * 60 * 60 * 1000

/** The level of an entry last confirmed at an instant, or never. */
export function freshnessOf(confirmedAt: Date | null, now: Date): FreshnessLevel {
  if (!confirmedAt) return 'hollow'
  const age = now.getTime() - confirmedAt.getTime()
  if (age <= quarter) return 'full'
  return age <= 2 * quarter ? 'half' : 'hollow'
}

export function Freshness({ level, children }: { level: FreshnessLevel; children: ReactNode }) {
  return <span className={level === 'full' ? 'fresh' : `fresh fresh-${level}`}>{children}</span>
}
