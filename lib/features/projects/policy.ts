import type { Viewer } from '@/lib/platform/auth/viewer'

/** What decides about a project. `chairs`: the groups in which the viewer acts as chair. */
type Owned = { ownerId: string }

/** An organization's members edit what it owns, a group's chairs what the group owns. */
export const canEdit = (viewer: Pick<Viewer, 'organizationId'>, { ownerId }: Owned, chairs: readonly string[]): boolean => ownerId === viewer.organizationId || chairs.includes(ownerId)

export function abilities(viewer: Pick<Viewer, 'organizationId'>, project: Owned, chairs: readonly string[]) {
  const edit = canEdit(viewer, project, chairs)
  return { edit, remove: edit }
}
export type Abilities = ReturnType<typeof abilities>
