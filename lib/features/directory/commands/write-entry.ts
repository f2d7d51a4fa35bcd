import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { now } from '@/lib/platform/time/now'
import type { EntryInput } from '../input.ts'
import type { HeldEntry } from '../queries/entry-of.ts'
import { checkColleague, checkSeat, placeOf } from './check-entry.ts'
import { writeCountries, writeLanguages, writeThemes } from './write-covers.ts'
import { writeReach } from './write-reach.ts'

const day = (typed: string | null) => (typed === null ? null : new Date(`${typed}T00:00:00Z`))

/** Writes everything a form says of an entry, in the open transaction; whoever saves, confirms. */
export async function writeEntry(tx: Tx, viewer: Viewer, { entry, typed }: { entry: HeldEntry; typed: EntryInput }): Promise<void> {
  await checkSeat(tx, entry, typed.seat)
  await checkColleague(tx, entry, typed.standInId)
  const place = await placeOf(tx, typed)
  await writeReach(tx, entry, { typed, country: place.countryCode })
  const { name, function: held, functionLang, unit, seat, preferredChannel, standInId } = typed
  const ownName = { ownName: typed.ownName, ownNameLang: typed.ownName ? typed.ownNameLang : null }
  const out = { outFromOn: day(typed.outFromOn), outUntilOn: day(typed.outUntilOn), standInId }
  const confirmed = { confirmedAt: now(), confirmedById: viewer.id, version: { increment: 1 } }
  await tx.contact.update({
    where: { id: entry.id },
    data: { name, ...ownName, function: held, functionLang, unit, ...place, seat, preferredChannel, ...out, ...confirmed },
    select: { id: true },
  })
  await writeLanguages(tx, entry, typed.languages)
  await writeThemes(tx, entry, typed.themes)
  await writeCountries(tx, entry, typed.countries)
}
