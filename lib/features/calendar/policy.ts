import type { Viewer } from '@/lib/platform/auth/viewer'

/** What decides about an event. `chairs`: the groups in which the viewer acts as chair. */
type Owned = { ownerId: string }

/** An organization's members edit what it owns, a group's chairs what the group owns. */
export const canEdit = (viewer: Pick<Viewer, 'organizationId'>, { ownerId }: Owned, chairs: readonly string[]): boolean => ownerId === viewer.organizationId || chairs.includes(ownerId)

export function abilities(viewer: Pick<Viewer, 'organizationId'>, event: Owned, chairs: readonly string[]) {
  const edit = canEdit(viewer, event, chairs)
  return { edit, remove: edit }
}
export type Abilities = ReturnType<typeof abilities>
