import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { EventInput } from '../input.ts'

const wall = (typed: string) => new Date(`${typed.length === 10 ? `${typed}T00:00` : typed}:00Z`)

/** The plain columns of an event as they are written. */
export const columnsOf = ({ title, lang, description, kind, state, organizerId, groupId, place, onlineUrl, busyFor, busyContactId, times }: EventInput) => ({
  title, lang, description, kind, state, organizerId, groupId, place, onlineUrl, busyFor,
  busyContactId: busyFor === null ? null : busyContactId,
  zone: times.zone, startsLocal: wall(times.startsAt), endsLocal: wall(times.endsAt), rule: times.rule,
})

/** Organizer and group are there, and whom to ask is a listed contact that the writer sees. @throws Refused */
export async function checkNamed(tx: Tx, { organizerId, groupId, busyFor, busyContactId }: EventInput): Promise<void> {
  const faults = {
    ...((await tx.organization.count({ where: { id: organizerId } })) === 0 && { organizerId: 'event.organizer.none' }),
    ...(groupId !== null && (await tx.group.count({ where: { id: groupId } })) === 0 && { groupId: 'problem.invalid' }),
    ...(busyFor !== null && busyContactId !== null && (await tx.contact.count({ where: { id: busyContactId, standing: 'LISTED' } })) === 0 && { busyContactId: 'event.busy.noContact' }),
  }
  if (Object.keys(faults).length > 0) refuse('problem.summary', faults)
}
