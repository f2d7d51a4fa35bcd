import 'server-only'
import { audienceOf, everyone } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { EntryInput } from '../input.ts'
import { canList, contactsLeave } from '../policy.ts'
import { entryOf } from '../queries/entry-of.ts'
import { writeEntry } from './write-entry.ts'

/** A lead lists a contact of the own organization who has no account; a form that comes twice lists one. @returns the contact's id */
export function addContact(viewer: Viewer, typed: EntryInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    if (!canList(viewer)) refuse('contact.new.refused')
    await oneAtATime(tx, `contact ${viewer.id}`)
    const listed = await justListed(tx, viewer, typed)
    if (listed) return listed.id
    const owned = { organizationId: viewer.organizationId, ownerId: viewer.organizationId, audienceId: await audienceOf(tx, [everyone]) }
    const blank = { name: typed.name, function: typed.function, functionLang: typed.functionLang, timeZone: viewer.timeZone }
    const { id } = await tx.contact.create({ data: { ...owned, ...blank }, select: { id: true } })
    const entry = (await entryOf(tx, id)) ?? missing('contact')
    await writeEntry(tx, viewer, { entry, typed })
    await journal(tx, viewer, 'contact.listed', { ...contactsLeave, ...entry })
    return id
  })
}

/** What the same form listed a moment ago. */
const justListed = (tx: Tx, viewer: Viewer, { name, function: held, unit }: EntryInput) =>
  tx.contact.findFirst({
    where: { organizationId: viewer.organizationId, confirmedById: viewer.id, createdAt: { gt: new Date(now().getTime() - aMoment) }, name, function: held, unit },
    select: { id: true },
  })
