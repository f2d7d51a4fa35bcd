import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { EntryInput } from '../input.ts'
import type { HeldEntry } from '../queries/entry-of.ts'

/** A seat is held by one person at a time; the refusal names who holds it, so that the lead knows whom to ask. */
export async function checkSeat(tx: Tx, entry: HeldEntry, seat: EntryInput['seat']): Promise<void> {
  if (seat === null) return
  const holder = await tx.contact.findFirst({
    where: { organizationId: entry.organizationId, seat, id: { not: entry.id } },
    select: { name: true },
  })
  if (holder) refuse('problem.summary', { seat: 'contact.seat.taken' }, { holder: holder.name })
}

/** The stand-in is a colleague: somebody of the same organization, and not oneself. */
export async function checkColleague(tx: Tx, entry: HeldEntry, standInId: string | null): Promise<void> {
  if (standInId === null) return
  const colleague = await tx.contact.findFirst({
    where: { id: standInId, organizationId: entry.organizationId, NOT: { id: entry.id } },
    select: { id: true },
  })
  if (!colleague) refuse('problem.summary', { standInId: 'contact.out.noColleague' })
}

/** A duty station brings its country and its clock; any other place has them typed. */
export async function placeOf(tx: Tx, { dutyStation, place, countryCode, timeZone }: EntryInput) {
  if (!dutyStation) return { dutyStation: null, place, countryCode, timeZone: timeZone ?? refuse('problem.summary', { timeZone: 'contact.zone.none' }) }
  const station = await tx.dutyStation.findUnique({ where: { slug: dutyStation }, select: { alpha2: true, timeZone: true } })
  if (!station) return refuse('problem.summary', { dutyStation: 'problem.invalid' })
  return { dutyStation, place: null, countryCode: station.alpha2, timeZone: station.timeZone }
}
