import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { postMessage } from '@/lib/platform/mail/outbox'
import { now } from '@/lib/platform/time/now'
import type { Asking } from '../input.ts'
import { canAsk } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'

const aDay = 24 * 60 * 60 * 1000

/** Asks to be put in touch: the holder is mailed through the outbox, the asker never sees the address. */
export function askIntroduction(viewer: Viewer, { reachId, message, messageLang }: Asking): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const listing = (await tx.reachListing.findUnique({ where: { reachId }, select: { contactId: true } })) ?? missing('contact')
    const entry = (await entryOf(tx, listing.contactId)) ?? missing('contact')
    if (!canAsk(viewer, entry)) refuse('contact.introduction.refused')
    await oneAtATime(tx, `introduction ${viewer.id} ${reachId}`)
    const asked = await tx.introduction.findFirst({ where: { reachId, askedById: viewer.id, askedAt: { gt: new Date(now().getTime() - aDay) } }, select: { id: true } })
    if (asked) refuse('contact.introduction.asked')
    const { id } = await tx.introduction.create({ data: { reachId, contactId: entry.id, askedById: viewer.id, message, messageLang }, select: { id: true } })
    await postMessage(tx, viewer, { kind: 'INTRODUCTION', toContactId: entry.id, rowId: id })
    return entry.id
  })
}
