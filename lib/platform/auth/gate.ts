/** What passes a gate: the answer of `work`, or null at once where too many wait already. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T | null>

/** Lets so many work at the same time in this process and so many wait their turn, in the order in which they came. */
export function gate(atOnce: number, waiting: number): Gate {
  const queue: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= atOnce && queue.length >= waiting) return null
    // Whoever leaves hands on the place, so that nobody slips in between.
    if (inside >= atOnce) await new Promise<void>((enter) => queue.push(enter))
    else inside++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else inside--
    }
  }
}
