import { setTimeout as after } from 'node:timers/promises'

/** The answer of `work`, not before `ms` have passed: so that its time does not tell what it found. */
export async function atLeast<T>(ms: number, work: Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work, after(ms)])
  if (done.status === 'rejected') throw done.reason
  return done.value
}
