/** Times of one kind of request, in milliseconds, and the seconds in which they were asked. */
export type Sample = { ms: number[]; seconds: number }

/** The value below which a share of all lie (nearest rank); NaN of none. @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Several samples of the same, taken at different moments, as one. */
export const together = (parts: readonly Sample[]): Sample => ({
  ms: parts.flatMap(({ ms }) => ms),
  seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
})

export type Figures = { median: number; p95: number; perSecond: number; count: number }

export const figures = ({ ms, seconds }: Sample): Figures => ({
  median: median(ms),
  p95: quantile(ms, 0.95),
  perSecond: ms.length / seconds,
  count: ms.length,
})
