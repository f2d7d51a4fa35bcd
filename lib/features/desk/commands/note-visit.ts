import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { databaseFault } from '@/lib/platform/errors/database'
import { now } from '@/lib/platform/time/now'

/** Who comes back within half an hour has not been away. */
const pause = 30 * 60_000
/** What a member who was never here before is shown as new; `never` stands where the visit before is kept. */
const firstLook = 7 * 24 * 3_600_000
const never = new Date(0)

/** `since`: when the visit before this one was; `first` where there was none, and `since` is a week ago. */
export type Visited = { since: Date; first: boolean }

/** Notes that the desk was opened, and tells since when there is news. */
export async function noteVisit(viewer: Viewer): Promise<Visited> {
  try {
    return await asViewer(viewer, (tx) => write(tx, viewer))
  } catch (fault) {
    // A disk without room for a note must not close the desk.
    if (databaseFault(fault) !== 'full') throw fault
    return asViewer(viewer, async (tx) => told((await lastVisit(tx, viewer)) ?? { beforeAt: never }))
  }
}

type Visit = { at: Date; beforeAt: Date }
const lastVisit = (tx: Tx, { id }: Viewer): Promise<Visit | null> => tx.visit.findUnique({ where: { memberId: id }, select: { at: true, beforeAt: true } })
const weekAgo = () => new Date(now().getTime() - firstLook)
function told({ beforeAt }: Pick<Visit, 'beforeAt'>): Visited {
  const first = beforeAt.getTime() === never.getTime()
  return { since: first ? weekAgo() : beforeAt, first }
}

async function write(tx: Tx, viewer: Viewer): Promise<Visited> {
  const where = { memberId: viewer.id }
  const last = await lastVisit(tx, viewer)
  if (!last) {
    await tx.visit.createMany({ data: [where], skipDuplicates: true })
    await tx.visit.updateMany({ where, data: { beforeAt: never } })
    return told({ beforeAt: never })
  }
  const away = now().getTime() - last.at.getTime() > pause
  const beforeAt = away ? last.at : last.beforeAt
  await tx.visit.updateMany({ where, data: { at: now(), beforeAt } })
  return told({ beforeAt })
}
