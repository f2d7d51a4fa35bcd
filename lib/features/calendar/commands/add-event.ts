import 'server-only'
import { shared } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { EventInput } from '../input.ts'
import { checkNamed, columnsOf } from './check-event.ts'
import { writeParts } from './write-parts.ts'

/** A member adds an event of the own organization, a chair one of the group; a form that comes twice adds one. @returns its id */
export function addEvent(viewer: Viewer, typed: EventInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    await oneAtATime(tx, `event ${viewer.id}`)
    const { ownerId, title } = typed
    const columns = columnsOf(typed)
    const justAdded = { createdById: viewer.id, createdAt: { gt: new Date(now().getTime() - aMoment) }, ownerId, title, startsLocal: columns.startsLocal }
    const twin = await tx.event.findFirst({ where: justAdded, select: { id: true } })
    if (twin) return twin.id
    const standing = await shared(tx, viewer, typed)
    await checkNamed(tx, typed)
    const { id } = await tx.event.create({ data: { ...standing, ...columns, createdById: viewer.id }, select: { id: true } })
    await writeParts(tx, id, standing, typed)
    await journal(tx, viewer, 'event.added', { noun: 'event', id, ...standing })
    return id
  })
}
