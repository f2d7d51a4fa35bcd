import 'server-only'
import { staleRows } from '@/lib/features/activities/queries/stale-rows'
import { nextOnCalendar } from '@/lib/features/calendar/queries/next-on-calendar'
import { entriesToConfirm } from '@/lib/features/directory/queries/entries-to-confirm'
import { myGroups } from '@/lib/features/groups/queries/list-groups'
import { requestsToDecide } from '@/lib/features/groups/queries/requests-to-decide'
import type { ProposalVerb } from '@/lib/features/members/codes'
import { waitingProposals } from '@/lib/features/members/queries/proposals'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { newsSince, type News } from './news.ts'

/** One thing that waits: its `kind` says what is to be done, the values fill its sentence. */
export type Waiting =
  | { kind: 'confirm'; href: string; confirmedAt: Date | null }
  | { kind: 'confirmOthers'; href: string; count: number }
  | { kind: 'stale'; href: string; title: string; lang: string; at: Date }
  | { kind: 'staleMore'; href: string }
  | { kind: 'request'; href: string; name: string; organization: string; group: string; at: Date }
  | { kind: 'proposal'; href: string; name: string | null; organization: string; verb: ProposalVerb; at: Date }

export type Desk = { waiting: Waiting[]; next: Awaited<ReturnType<typeof nextOnCalendar>>; unread: { slug: string; name: string; unread: number }[]; news: News }

/** Of each kind at most so many stand on a desk. */
const most = 20
const stale = 5
const coming = 6

/** What waits for the viewer, what is unread, what is new since an instant: in one transaction. */
export function desk(viewer: Viewer, locale: Locale, since: Date): Promise<Desk> {
  return asViewer(viewer, async () => ({
    waiting: [...(await toConfirm(viewer)), ...(await toDecide(viewer, locale)), ...(await toUpdate(viewer))],
    next: await nextOnCalendar(viewer, locale, coming),
    unread: (await myGroups(viewer, locale)).filter(({ unread }) => unread > 0),
    news: await newsSince(viewer, locale, since),
  }))
}

async function toConfirm(viewer: Viewer): Promise<Waiting[]> {
  const { own, others } = await entriesToConfirm(viewer)
  return [
    ...(own ? [{ kind: 'confirm' as const, href: `/directory/${viewer.contactId}`, ...own }] : []),
    ...(others.count > 0 ? [{ kind: 'confirmOthers' as const, ...others }] : []),
  ]
}

async function toDecide(viewer: Viewer, locale: Locale): Promise<Waiting[]> {
  const requests = await requestsToDecide(viewer, locale, most)
  const proposals = (await waitingProposals(viewer, locale)).filter(({ can }) => can.decide).slice(0, most)
  return [
    ...requests.map(({ slug, askedAt, name, organization, group }) => ({ kind: 'request' as const, href: `/groups/${slug}/people`, name, organization, group, at: askedAt })),
    ...proposals.map(({ id, name, organization, verb, proposedAt }) => ({ kind: 'proposal' as const, href: `/admin/proposals/${id}`, name, organization, verb, at: proposedAt })),
  ]
}

/** What the own organization let go stale; where it is much, the rest stands in its list. */
async function toUpdate(viewer: Viewer): Promise<Waiting[]> {
  const { rows, more } = await staleRows(viewer, stale)
  return [
    ...rows.map(({ id, title, lang, staleAt }) => ({ kind: 'stale' as const, href: `/activities/${id}`, title, lang, at: staleAt })),
    ...(more ? [{ kind: 'staleMore' as const, href: '/activities/mine?stale=yes' }] : []),
  ]
}
