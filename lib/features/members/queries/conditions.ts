import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { MemberFilters } from '../input.ts'
import { canInvite } from '../policy.ts'

export const memberFacets = ['organization', 'state', 'role'] as const
export type MemberFacet = (typeof memberFacets)[number]

const { sql, empty, join } = Prisma

/** Members with the entry (hidden once it ended), the address they sign in with, and the name kept of those who ended. */
export const memberships = sql`
  core.member m JOIN core.organization o ON o.id = m.organization_id
  LEFT JOIN core.contact c ON c.id = m.contact_id
  LEFT JOIN core.credential k ON k.member_id = m.id
  LEFT JOIN LATERAL (SELECT a.name FROM core.membership_act a WHERE a.member_id = m.id ORDER BY a.done_at DESC LIMIT 1) a ON true`

/** What to call a member; one who ended before acts were kept is known by the address alone. */
export const nameOf = sql`coalesce(c.name, a.name, k.email, '')`

// Case and accents do not count. No index is lost: the console's few thousand rows are read anyhow.
const folded = (text: Prisma.Sql) => sql`regexp_replace(normalize(lower(${text}), NFKD), '[\u0300-\u036f\u064b-\u0652]', '', 'g')`

/** How names are ordered here. */
export const nameOrder = folded(nameOf)

/** Whether a text contains every word of what was typed, in any order. */
export function named(text: Prisma.Sql, typed: string): Prisma.Sql {
  const words = typed.split(/\s+/u).filter(Boolean).slice(0, 8)
  return join([sql`true`, ...words.map((word) => sql`strpos(${folded(text)}, ${folded(sql`${word}`)}) > 0`)], ' AND ')
}

/**
 * The condition of the list, on `memberships`. `without` leaves one facet out, because the counts of a facet are
 * those of the list with the other filters applied.
 */
export function considered(viewer: Viewer, { q, organization, state, role }: MemberFilters, without?: MemberFacet): Prisma.Sql {
  const parts = [
    // Row-level security shows every active member who is a member; the console is for whom one answers for.
    canInvite(viewer) ? sql`true` : sql`m.organization_id = ${viewer.organizationId}::uuid`,
    organization.length > 0 && without !== 'organization' ? sql`m.organization_id = ANY (${organization}::uuid[])` : empty,
    state.length > 0 && without !== 'state' ? sql`m.state = ANY (${state})` : empty,
    role.length > 0 && without !== 'role' ? sql`m.role = ANY (${role})` : empty,
    q ? named(sql`concat_ws(' ', ${nameOf}, c.own_name, c.function, k.email)`, q) : empty,
  ]
  return join(parts.filter((part) => part !== empty), ' AND ')
}
