/** How a kind of guess is slowed. Times in seconds. */
export type Pace = {
  /** so many guesses follow each other at `gap`, */
  free: number
  gap: number
  /** then at `first`, doubled with each guess up to `longest`. */
  first: number
  longest: number
  /** One guess is forgiven in this time, and no more than `most` are held against anyone. */
  forgiven: number
  most: number
}

/** For one account: a person who mistypes never waits; whoever tries on gets a guess every four seconds. */
export const accountPace: Pace = { free: 3, gap: 0.1, first: 0.5, longest: 4, forgiven: 60, most: 12 }
/** For one address, behind which a whole mission may sit: thirty at once, then one a second, forgotten in three minutes. */
export const addressPace: Pace = { free: 30, gap: 0, first: 0.25, longest: 1, forgiven: 4, most: 40 }
/** For a code of six digits, behind a right password: after five guesses soon no more than one a minute. */
export const codePace: Pace = { free: 5, gap: 0.5, first: 5, longest: 60, forgiven: 300, most: 12 }

/** The longest that an answer is kept waiting; who would have to wait longer is told to come back. */
export const patience = 5

/** What stands in core.guess: guesses held against the key, when the next is answered, when the last was made. */
export type Count = { failures: number; nextAt: Date; lastAt: Date }
export type Turn = Count & { waitMs: number }

/**
 * The next turn of a queue in which guesses are answered one after the other, and the count that goes with it;
 * null when it would begin too late. A guess counts as wrong until it proves right.
 */
export function nextTurn(count: Count, now: Date, pace: Pace): Turn | null {
  const begins = new Date(Math.max(count.nextAt.getTime(), now.getTime()))
  const waitMs = begins.getTime() - now.getTime()
  if (waitMs > patience * 1000) return null
  const forgiven = Math.floor((now.getTime() - count.lastAt.getTime()) / (pace.forgiven * 1000))
  const failures = Math.min(pace.most, Math.max(0, count.failures - forgiven) + 1)
  return { failures, nextAt: new Date(begins.getTime() + spacing(failures, pace) * 1000), lastAt: now, waitMs }
}

/** Seconds between a guess and the one after it. */
export function spacing(failures: number, { free, gap, first, longest }: Pace): number {
  return failures <= free ? gap : Math.min(longest, first * 2 ** (failures - free - 1))
}
