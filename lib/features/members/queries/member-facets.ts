import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { MemberFilters } from '../input.ts'
import { canAdminister } from '../policy.ts'
import { considered, memberFacets, memberships, type MemberFacet } from './conditions.ts'

/** A choice of a facet; `label` is null where the word is the interface's own. */
export type FacetCount = { value: string; label: string | null; count: number }

const { sql } = Prisma
const columns: Record<Exclude<MemberFacet, 'organization'>, Prisma.Sql> = { state: sql`m.state`, role: sql`m.role` }
const isFacet = (name: string): name is MemberFacet => memberFacets.some((facet) => facet === name)

/** The choices of the facet that is open, counted with the other filters applied. */
export function openMemberFacet(viewer: Viewer, locale: Locale, filters: MemberFilters): Promise<FacetCount[]> {
  const { open } = filters
  if (!canAdminister(viewer) || !isFacet(open)) return Promise.resolve([])
  const condition = considered(viewer, filters, open)
  return asViewer(viewer, (tx) => {
    if (open === 'organization') {
      return tx.$queryRaw<FacetCount[]>`
        SELECT o.id::text AS value, coalesce(n.acronym, n.name) AS label, count(*)::int AS count
        FROM ${memberships} JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
        WHERE ${condition} GROUP BY o.name_order, 1, 2 ORDER BY o.name_order`
    }
    return tx.$queryRaw<FacetCount[]>`SELECT ${columns[open]} AS value, NULL AS label, count(*)::int AS count FROM ${memberships} WHERE ${condition} GROUP BY 1`
  })
}
