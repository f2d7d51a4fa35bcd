import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Grouping, OrganizationParams } from '../search-params'

const { sql, empty, join } = Prisma

const kinds: Record<Grouping, Prisma.Sql> = {
  'entity-member': sql`(o.kind = 'COMPACT_ENTITY' AND o.membership = 'MEMBER')`,
  'entity-observer': sql`(o.kind = 'COMPACT_ENTITY' AND o.membership = 'OBSERVER')`,
  state: sql`o.kind = 'MEMBER_STATE'`,
  'observer-state': sql`o.kind = 'OBSERVER_STATE'`,
}

/** The condition of one grouping on organization `o`. */
export const isGrouping = (grouping: Grouping): Prisma.Sql => kinds[grouping]

/**
 * What the filters say of organization `o`, each with AND before it. `without` leaves one facet out,
 * because the counts of a facet are those of the list with the other filters applied.
 */
export function filtered(params: OrganizationParams, without?: 'kind' | 'region' | 'group'): Prisma.Sql {
  const parts = [
    params.q ? sql`AND o.id IN (SELECT authz.find_organizations(${params.q}))` : empty,
    params.kind.length > 0 && without !== 'kind' ? sql`AND (${join(params.kind.map(isGrouping), ' OR ')})` : empty,
    params.region.length > 0 && without !== 'region' ? sql`AND o.alpha2 IN (SELECT r.alpha2 FROM core.country_region r WHERE r.m49 IN (${join(params.region)}))` : empty,
    params.group.length > 0 && without !== 'group' ? sql`AND o.id IN (${seatedIn(params.group)})` : empty,
  ]
  return join(parts, ' ')
}

/** Organizations that hold a seat in one of these groups today. */
const seatedIn = (slugs: readonly string[]) => sql`
  SELECT s.organization_id FROM core.group_seat s JOIN core.working_group g ON g.id = s.group_id
  WHERE g.slug IN (${join([...slugs])}) AND (s.until_on IS NULL OR s.until_on >= current_date)`
