import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import { activityInput, type ActivityInput } from '../input.ts'
import { canEdit } from '../policy.ts'
import { activityValues, theirFields } from '../queries/activity-values.ts'
import { checkContact, columnsOf, writeParts } from './activity-parts.ts'

/** Whoever edits what the owner owns saves an activity; the second of two editors sees what it says now and decides. */
export function saveActivity(viewer: Viewer, typed: ActivityInput & { id: string }): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const { id } = typed
    const activity = (await tx.activity.findUnique({ where: { id }, select: { ownerId: true, contactId: true } })) ?? missing('activity')
    if (!canEdit(viewer, activity, await chairsOf(tx))) refuse('activity.edit.refused')
    const version = await locked(tx, id)
    if (version !== typed.version) return refuseUnlessSaid(tx, typed, version)
    const standing = await shared(tx, viewer, typed)
    await checkContact(tx, typed, activity.contactId)
    await tx.activity.update({ where: { id }, data: { ...standing, ...columnsOf(typed), version: { increment: 1 }, updatedAt: now() }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, 'activity.changed', { noun: 'activity', id, ...standing })
  })
}

/** Holds an activity until the end of the transaction and tells its version: the second of two editors waits here. */
async function locked(tx: Tx, id: string): Promise<number> {
  const [held] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM core.activity WHERE id = ${id}::uuid FOR UPDATE`
  return held?.version ?? missing('activity')
}

/** A form that comes twice is saved already; any other is that of the second of two editors. @throws Conflict */
async function refuseUnlessSaid(tx: Tx, { id, ...typed }: ActivityInput & { id: string }, version: number): Promise<void> {
  const values = (await activityValues(tx, id)) ?? missing('activity')
  const read = activityInput.safeParse(theirFields(values))
  if (!read.success || said(read.data) !== said(typed)) throw new Conflict(theirFields(values), version)
}

/** What an activity says, in one way of writing: lists have no order. */
function said({ version: _version, ...typed }: ActivityInput): string {
  const inOrder = Object.entries(typed).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
  return JSON.stringify(inOrder.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
