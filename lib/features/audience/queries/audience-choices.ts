import 'server-only'
import { entities, everyone } from '@/lib/platform/audience/audience-of'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Marking } from '../markings.ts'
import { named, type Recipient } from './named.ts'
import { chairsOf } from './owners.ts'
import { reachOf, type Reach } from './reach-of.ts'

/** What is chosen when the form opens. */
export type Chosen = { ownerId: string; recipients: readonly string[]; marking: Marking }
/**
 * What the sharing part of a form offers: `owners` the own organization and the groups one chairs; `offered` whom one ticks most
 * (the own organization, one's groups, the Compact entities, all); `others` whom else the record names; `reach` of what is chosen.
 */
export type AudienceChoices = { owners: Recipient[]; offered: Recipient[]; others: Recipient[]; chosen: Chosen; reach: Reach & { uncountedNames: string[] } }

/** Without a record: the own organization, TLP:AMBER, which is the narrowest that needs no names. `inGroup`: the group's space. */
export function audienceChoices(viewer: Viewer, locale: Locale, given: { chosen?: Chosen; inGroup?: string } = {}): Promise<AudienceChoices> {
  return asViewer(viewer, async (tx) => {
    const mine = (await tx.$queryRaw<{ id: string }[]>`SELECT g AS id FROM authz.my_groups() g`).map(({ id }) => id)
    const first = given.inGroup ?? viewer.organizationId
    const chosen: Chosen = given.chosen ?? { ownerId: first, recipients: [first], marking: 'AMBER' }
    const usual = [viewer.organizationId, ...mine, entities, everyone]
    const reach = await reachOf(tx, chosen)
    const known = await named(tx, locale, [...usual, ...chosen.recipients, ...(await chairsOf(tx)), ...reach.uncounted])
    const pick = (ids: readonly string[]) => ids.flatMap((id) => known.find((one) => one.id === id) ?? [])
    // Groups by name: the database gives them in no order.
    const among = (ids: readonly string[]) => known.filter(({ id }) => ids.includes(id))
    return {
      owners: [...pick([viewer.organizationId]), ...among(await chairsOf(tx))],
      offered: [...pick([viewer.organizationId]), ...among(mine), ...pick([entities, everyone])],
      others: pick(chosen.recipients.filter((id) => !usual.includes(id))),
      chosen,
      reach: { ...reach, uncountedNames: pick(reach.uncounted).flatMap(({ name }) => name ?? []) },
    }
  })
}
