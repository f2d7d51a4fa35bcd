import 'server-only'
import type { Standing } from '@/lib/features/audience/sharing'
import type { Tx } from '@/lib/platform/db/client'
import type { EventInput } from '../input.ts'

type Parts = Pick<EventInput, 'countries' | 'themes' | 'times'>
type On = Standing & { eventId: string }

/**
 * Brings everything that belongs to an event to what the form says, and last what is announced of it as busy. Only what differs is
 * written, so that the history tells what changed and nothing else.
 */
export async function writeParts(tx: Tx, eventId: string, { ownerId, audienceId, marking }: Standing, typed: Parts): Promise<void> {
  const on = { eventId, ownerId, audienceId, marking }
  await writeCountries(tx, on, typed.countries)
  await writeThemes(tx, on, typed.themes)
  await writeOccurrences(tx, on, typed.times)
  await tx.$queryRaw`SELECT authz.announce_busy(${eventId}::uuid)`
}

const differing = (before: readonly string[], after: readonly string[]) => ({ gone: before.filter((one) => !after.includes(one)), come: after.filter((one) => !before.includes(one)) })

async function writeCountries(tx: Tx, on: On, countries: readonly string[]): Promise<void> {
  const { eventId } = on
  const before = await tx.eventCountry.findMany({ where: { eventId }, select: { country: true } })
  const { gone, come } = differing(before.map(({ country }) => country), countries)
  if (gone.length > 0) await tx.eventCountry.deleteMany({ where: { eventId, country: { in: gone } } })
  if (come.length > 0) await tx.eventCountry.createMany({ data: come.map((country) => ({ ...on, country })) })
}

async function writeThemes(tx: Tx, on: On, themes: readonly string[]): Promise<void> {
  const { eventId } = on
  const before = await tx.eventTheme.findMany({ where: { eventId }, select: { theme: true } })
  const { gone, come } = differing(before.map(({ theme }) => theme), themes)
  if (gone.length > 0) await tx.eventTheme.deleteMany({ where: { eventId, theme: { in: gone } } })
  if (come.length > 0) await tx.eventTheme.createMany({ data: come.map((theme) => ({ ...on, theme })) })
}

/** The rule is what counts: its occurrences are written anew whenever they are others. */
async function writeOccurrences(tx: Tx, on: On, { occurrences }: EventInput['times']): Promise<void> {
  const { eventId } = on
  const before = await tx.eventOccurrence.findMany({ where: { eventId }, select: { startsAt: true, endsAt: true }, orderBy: { startsAt: 'asc' } })
  const print = (rows: readonly { startsAt: Date; endsAt: Date }[]) => rows.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`).join()
  if (print(before) === print(occurrences)) return
  await tx.eventOccurrence.deleteMany({ where: { eventId } })
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  await tx.eventOccurrence.createMany({ data: occurrences.map(({ startsOn, endsOn, ...at }) => ({ ...on, ...at, startsOn: day(startsOn), endsOn: day(endsOn) })) })
}
