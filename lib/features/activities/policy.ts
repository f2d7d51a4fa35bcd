import type { Viewer } from '@/lib/platform/auth/viewer'

/** What decides about an activity. `chairs`: the groups in which the viewer acts as chair. */
type Owned = { ownerId: string }

/** An organization's members edit what it owns, a group's chairs what the group owns. */
export const canEdit = (viewer: Pick<Viewer, 'organizationId'>, { ownerId }: Owned, chairs: readonly string[]): boolean => ownerId === viewer.organizationId || chairs.includes(ownerId)

/** Its author withdraws an update, and so does whoever edits the activity. */
export const canWithdraw = (viewer: Pick<Viewer, 'id'>, edits: boolean, update: { authorId: string; withdrawnAt: Date | null }): boolean =>
  update.withdrawnAt === null && (edits || update.authorId === viewer.id)

export function abilities(viewer: Pick<Viewer, 'organizationId'>, activity: Owned, chairs: readonly string[]) {
  const edit = canEdit(viewer, activity, chairs)
  return { edit, remove: edit, update: edit }
}
export type Abilities = ReturnType<typeof abilities>
