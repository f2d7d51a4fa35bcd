import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asSystem } from '@/lib/platform/db/as-system'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { settings } from '@/lib/platform/env/settings'
import { missing } from '@/lib/platform/errors/errors'
import { now } from '@/lib/platform/time/now'

const anHour = 60 * 60 * 1000

/** How the viewer signs in, with the live sessions, the one of this request first. */
export async function getOwnAccount(viewer: Viewer) {
  const codesLeft = await asSystem('second factor', (tx) => tx.recoveryCode.count({ where: { memberId: viewer.id, usedAt: null } }))
  return asViewer(viewer, async (tx) => {
    const credential = await tx.credential.findUnique({ where: { memberId: viewer.id }, select: { email: true, passwordChangedAt: true, totpConfirmedAt: true } })
    const sessions = await tx.session.findMany({ where: live(viewer), select: { id: true, startedAt: true, seenAt: true, device: true, address: true }, orderBy: { seenAt: 'desc' }, take: 100 })
    const here = (one: { id: string }) => one.id === viewer.sessionId
    return { ...(credential ?? missing('member')), codesLeft, sessions: [...sessions.filter(here), ...sessions.filter((one) => !here(one))] }
  })
}
export type OwnAccount = Awaited<ReturnType<typeof getOwnAccount>>

function live(viewer: Viewer) {
  const { SESSION_IDLE_HOURS, SESSION_MAX_DAYS } = settings()
  const before = (hours: number) => new Date(now().getTime() - hours * anHour)
  return { memberId: viewer.id, endedAt: null, seenAt: { gt: before(SESSION_IDLE_HOURS) }, startedAt: { gt: before(SESSION_MAX_DAYS * 24) } }
}
