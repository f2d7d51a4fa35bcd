import type { Weight } from './first-visit.ts'
import type { Pair } from './oracle.ts'
import type { Profile } from './profile.ts'
import type { Figures } from './quantile.ts'

/** What one page asks the database for its viewer, by `pg` alone: `ms` is the sum of the medians. */
export type Queries = { page: string; statements: number; ms: number; slowest: number }

/** Everything that one run found; pages are named "list, 5000". */
export type Results = {
  sizes: readonly number[]
  one: Map<string, Figures>
  sixteen: Map<string, Figures>
  queries: Queries[]
  facets: { panel: string; ms: number }[]
  pairs: Pair[]
  weights: { list: Weight; bare: Weight; signIn: Weight }
  megabytes: number
  bareMegabytes: number
  profile: Profile
  machine: string
}
