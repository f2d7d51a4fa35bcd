import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import { eventInput, type EventInput } from '../input.ts'
import { canEdit } from '../policy.ts'
import { eventValues, theirFields } from '../queries/event-values.ts'
import type { EventState } from '../words.ts'
import { checkNamed, columnsOf } from './check-event.ts'
import { writeParts } from './write-parts.ts'

/** Whoever edits what the owner owns saves an event; the second of two editors sees what it says now and decides. */
export function saveEvent(viewer: Viewer, typed: EventInput & { id: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const { id } = typed
    const event = (await tx.event.findUnique({ where: { id }, select: { ownerId: true } })) ?? missing('event')
    if (!canEdit(viewer, event, await chairsOf(tx))) refuse('event.edit.refused')
    const { version, state } = await locked(tx, id)
    if (version !== typed.version) return refuseUnlessSaid(tx, typed, version)
    const standing = await shared(tx, viewer, typed)
    await checkNamed(tx, typed)
    await tx.event.update({ where: { id }, data: { ...standing, ...columnsOf(typed), exactTo: 'DAY', version: { increment: 1 }, updatedAt: now() }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, verbOf(state, typed.state), { noun: 'event', id, ...standing })
  })
}

/** What people are told of: that an event was called off, put off, or holds; else that it changed. */
function verbOf(before: string, after: EventState): string {
  const told: Partial<Record<EventState, string>> = { CANCELLED: 'event.cancelled', POSTPONED: 'event.postponed', CONFIRMED: 'event.confirmed' }
  return (before !== after && told[after]) || 'event.changed'
}

/** Holds an event until the end of the transaction: the second of two editors waits here. */
async function locked(tx: Tx, id: string): Promise<{ version: number; state: string }> {
  const [held] = await tx.$queryRaw<{ version: number; state: string }[]>`SELECT version, state FROM core.event WHERE id = ${id}::uuid FOR UPDATE`
  return held ?? missing('event')
}

/** A form that comes twice is saved already; any other is that of the second of two editors. @throws Conflict */
async function refuseUnlessSaid(tx: Tx, { id, ...typed }: EventInput & { id: string }, version: number): Promise<void> {
  const values = (await eventValues(tx, id)) ?? missing('event')
  const read = eventInput.safeParse(theirFields(values))
  if (!read.success || said(read.data) !== said(typed)) throw new Conflict(theirFields(values), version)
}

/** What an event says, in one way of writing: lists have no order. */
function said({ version: _version, times, ...typed }: EventInput): string {
  const { occurrences: _occurrences, warps: _warps, ...schedule } = times
  const inOrder = Object.entries({ ...typed, schedule: JSON.stringify(schedule) }).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
  return JSON.stringify(inOrder.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
