import type { Viewer } from '@/lib/platform/auth/viewer'

/** What decides about an entry. `hasAccount`: a member of whatever state but ended points to it. */
export type Entry = { id: string; organizationId: string; standing: string; hasAccount: boolean }

type Who = Pick<Viewer, 'contactId' | 'organizationId' | 'role'>

const leads = (viewer: Who, organizationId: string) => viewer.role === 'LEAD_FOCAL_POINT' && viewer.organizationId === organizationId

/** A member edits the own entry, a lead those of the organization; a suspended entry waits as it is. */
export const canEdit = (viewer: Who, entry: Entry): boolean =>
  entry.standing === 'LISTED' && (entry.id === viewer.contactId || leads(viewer, entry.organizationId))

/** "Still right": whoever may edit may confirm. */
export const canConfirm = (viewer: Who, entry: Entry): boolean => canEdit(viewer, entry)

/** A lead takes off the directory whom the organization lists without an account; accounts are ended, not entries. */
export const canEnd = (viewer: Who, entry: Entry): boolean => leads(viewer, entry.organizationId) && !entry.hasAccount

/** A lead lists contacts of the own organization. */
export const canList = (viewer: Who): boolean => viewer.role === 'LEAD_FOCAL_POINT'

/** Colleagues see each other's addresses; everybody else may ask to be put in touch. */
export const canAsk = (viewer: Who, entry: Entry): boolean =>
  entry.standing === 'LISTED' && entry.organizationId !== viewer.organizationId

/** Whatever is seen may be kept: the entry is GREEN, and only what the viewer sees of it leaves. */
export function abilities(viewer: Who, entry: Entry) {
  return {
    edit: canEdit(viewer, entry),
    confirm: canConfirm(viewer, entry),
    end: canEnd(viewer, entry),
    ask: canAsk(viewer, entry),
  }
}
export type Abilities = ReturnType<typeof abilities>

/** What journal and log of exports say of contacts: they are GREEN. */
export const contactsLeave = { noun: 'contact', marking: 'GREEN' } as const
