import { Temporal } from 'temporal-polyfill'

/** What the clocks of a zone make of a time on the wall: nothing, a time that they skip, one that they show twice. */
export type Clock = 'PLAIN' | 'SKIPPED' | 'TWICE'

const days = /^\d{4}-\d{2}-\d{2}$/
const minutes = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** A day, YYYY-MM-DD, or null where the text is none or the calendar has no such day. */
export const readDay = (text: string): Temporal.PlainDate | null => (days.test(text) ? attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' })) : null)

/** A time on the wall, YYYY-MM-DDTHH:mm, or null where the text is none or there is no such time. */
export const readWall = (text: string): Temporal.PlainDateTime | null => (minutes.test(text) ? attempt(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })) : null)

/** Whether the clocks of this machine know a zone by this name; an offset ("+03:00") is not a zone. */
export const knowsZone = (zone: string): boolean => /^[A-Z]/i.test(zone) && attempt(() => new Intl.DateTimeFormat('en', { timeZone: zone })) !== null

/**
 * The instant at which a clock on the wall of a zone shows a time. A time that the clocks skip is moved on by the gap, of
 * one that they show twice the first is taken (RFC 5545, 3.3.5); `clock` says which happened.
 */
export function instantOf(wall: Temporal.PlainDateTime, zone: string): { at: Temporal.ZonedDateTime; clock: Clock } {
  const at = wall.toZonedDateTime(zone, { disambiguation: 'compatible' })
  if (!at.toPlainDateTime().equals(wall)) return { at, clock: 'SKIPPED' }
  const other = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  return { at, clock: other.epochMilliseconds === at.epochMilliseconds ? 'PLAIN' : 'TWICE' }
}

export const dateOf = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds)

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}
