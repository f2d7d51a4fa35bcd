import 'server-only'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { ProjectInput } from '../input.ts'
import { checkIdentifier, checkShares, columnsOf } from './check-project.ts'
import { writeParts } from './write-parts.ts'

/** A member adds a project of the own organization, a chair one of the group; a form that comes twice adds one. @returns its id */
export function addProject(viewer: Viewer, typed: ProjectInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    checkShares(typed)
    await oneAtATime(tx, `project ${viewer.id}`)
    const { ownerId, title } = typed
    const justAdded = { createdById: viewer.id, createdAt: { gt: new Date(now().getTime() - aMoment) }, ownerId, title }
    const twin = await tx.project.findFirst({ where: justAdded, select: { id: true } })
    if (twin) return twin.id
    const standing = await shared(tx, viewer, typed)
    await checkIdentifier(tx, typed, null)
    const { id } = await tx.project.create({ data: { ...standing, ...columnsOf(typed), createdById: viewer.id }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, 'project.added', { noun: 'project', id, ...standing })
    return id
  })
}
