import { Temporal } from 'temporal-polyfill'

/** A change of the clocks of a zone: from that instant they are `after` seconds ahead of UTC, before it `before`. */
export type Transition = { at: Date; before: number; after: number }

// Zones are asked for over and over, and the search for a change costs a hundred questions to the time zone data.
const kept = new Map<string, readonly Transition[]>()

/** The changes of a zone's clocks in a year of UTC, in order, as this machine's time zone data has them. */
export function transitionsIn(zone: string, year: number): readonly Transition[] {
  const key = `${zone} ${year}`
  const known = kept.get(key)
  if (known) return known
  const found = [...transitions(zone, year)]
  kept.set(key, found)
  return found
}

function* transitions(zone: string, year: number): Generator<Transition> {
  const first = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: 'UTC' })
  const end = first.add({ years: 1 }).epochMilliseconds
  // The search leaves out the instant that it begins from.
  let at = first.subtract({ milliseconds: 1 }).withTimeZone(zone).getTimeZoneTransition('next')
  for (; at && at.epochMilliseconds < end; at = at.getTimeZoneTransition('next')) {
    yield { at: new Date(at.epochMilliseconds), before: secondsAhead(at.subtract({ milliseconds: 1 })), after: secondsAhead(at) }
  }
}

const secondsAhead = (at: Temporal.ZonedDateTime) => Math.round(at.offsetNanoseconds / 1e9)

/** How many seconds a zone is ahead of UTC as a year of UTC begins. */
export const secondsAheadIn = (zone: string, year: number): number => secondsAhead(Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: 'UTC' }).withTimeZone(zone))
