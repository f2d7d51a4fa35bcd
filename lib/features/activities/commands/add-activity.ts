import 'server-only'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { ActivityInput } from '../input.ts'
import { checkContact, columnsOf, writeParts } from './activity-parts.ts'

/** A member adds an activity of the own organization, a chair one of the group; a form that comes twice adds one. @returns its id */
export function addActivity(viewer: Viewer, typed: ActivityInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    await oneAtATime(tx, `activity ${viewer.id}`)
    const { ownerId, title, type } = typed
    const justAdded = { createdById: viewer.id, createdAt: { gt: new Date(now().getTime() - aMoment) }, ownerId, title, type }
    const twin = await tx.activity.findFirst({ where: justAdded, select: { id: true } })
    if (twin) return twin.id
    const standing = await shared(tx, viewer, typed)
    await checkContact(tx, typed)
    const { id } = await tx.activity.create({ data: { ...standing, ...columnsOf(typed), createdById: viewer.id }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, 'activity.added', { noun: 'activity', id, ...standing })
    return id
  })
}
