import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { MemberFilters } from '../input.ts'
import { consoleFor, type Console } from './console.ts'
import { listMembers, type MemberList } from './list-members.ts'
import { openMemberFacet, type FacetCount } from './member-facets.ts'
import { organizationChoices } from './organization-choices.ts'
import { countFailedMessages } from './outbox.ts'
import { decidedProposals, waitingProposals, type ProposalRow } from './proposals.ts'

/** The first page of the console; `waiting` is null where the list is filtered or turned over, for then one looks for something. */
export type Desk = {
  console: Console
  waiting: { waiting: ProposalRow[]; decided: ProposalRow[]; failed: number } | null
  list: MemberList
  options: FacetCount[]
  names: ReadonlyMap<string, string>
}

export function accountsDesk(viewer: Viewer, locale: Locale, filters: MemberFilters): Promise<Desk | null> {
  return asViewer(viewer, async () => {
    const list = await listMembers(viewer, locale, filters)
    const found = consoleFor(viewer)
    if (!list || !found) return null
    const chosen = await organizationChoices(viewer, locale, filters.organization)
    return {
      console: found,
      waiting: isWhole(filters) ? await whatWaits(viewer, locale) : null,
      list,
      options: await openMemberFacet(viewer, locale, filters),
      names: new Map(chosen.map(({ id, name }) => [id, name])),
    }
  })
}

const isWhole = ({ q, organization, state, role, at, open }: MemberFilters) => [q, ...organization, ...state, ...role, at, open].every((one) => !one)

async function whatWaits(viewer: Viewer, locale: Locale) {
  return { waiting: await waitingProposals(viewer, locale), decided: await decidedProposals(viewer, locale), failed: await countFailedMessages(viewer) }
}
