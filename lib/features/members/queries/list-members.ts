import 'server-only'
import { z } from 'zod'
import { roles, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf, type Place } from '@/lib/platform/lists/keyset'
import type { MemberFilters } from '../input.ts'
import { memberStates, seats } from '../codes.ts'
import { canAdminister } from '../policy.ts'
import { considered, memberships, nameOf, nameOrder } from './conditions.ts'

const row = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  ownName: z.string().nullable(),
  ownNameLang: z.string().nullable(),
  email: z.string().nullable(),
  organization: z.string(),
  role: z.enum(roles),
  state: z.enum(memberStates),
  seat: z.enum(seats).nullable(),
  since: z.date(),
  added: z.date(),
  proposals: z.number(),
})
export type MemberRow = z.infer<typeof row>
export type MemberList = PageOf<MemberRow> & { total: number }

const { sql, empty } = Prisma

// One key and one direction for every order, so that one comparison pages them all: the newest have the smallest key.
const keys: Record<MemberFilters['sort'], Prisma.Sql> = {
  name: nameOrder,
  organization: sql`o.name_order || ' ' || ${nameOrder}`,
  newest: sql`to_char(4102444800 - extract(epoch FROM m.nominated_at), 'FM0000000000.000000')`,
}

/** One page of the members that the viewer answers for; null for whom the console is not. */
export function listMembers(viewer: Viewer, locale: Locale, filters: MemberFilters): Promise<MemberList | null> {
  if (!canAdminister(viewer)) return Promise.resolve(null)
  const at = readPlace(filters.at)
  return asViewer(viewer, async (tx) => {
    const found = z.array(row).parse(await rows(tx, locale, keys[filters.sort], considered(viewer, filters), at))
    const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${memberships} WHERE ${considered(viewer, filters)}`
    return { ...pageOf(found, at, ({ key, id }) => ({ key, id })), total: counted?.total ?? 0 }
  })
}

function rows(tx: Tx, locale: Locale, key: Prisma.Sql, condition: Prisma.Sql, at: Place | null): Promise<unknown[]> {
  const place = !at ? empty : at.back ? sql`WHERE (key, id) < (${at.key}, ${at.id}::uuid)` : sql`WHERE (key, id) > (${at.key}, ${at.id}::uuid)`
  const order = at?.back ? sql`key DESC, id DESC` : sql`key, id`
  return tx.$queryRaw<unknown[]>`
    WITH found AS (
      SELECT m.id, ${key} COLLATE "C" AS key, ${nameOf} AS name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", k.email,
        m.organization_id, m.role, m.state, c.seat,
        coalesce(m.ended_at, m.suspended_at, m.activated_at, m.invited_at, m.nominated_at) AS since, m.nominated_at AS added
      FROM ${memberships} WHERE ${condition})
    SELECT f.*, coalesce(n.acronym, n.name) AS organization,
      (SELECT count(*)::int FROM core.proposal p WHERE p.member_id = f.id AND p.decision IS NULL) AS proposals
    FROM (SELECT * FROM found ${place} ORDER BY ${order} LIMIT ${pageSize + 1}) f
    JOIN core.organization_name n ON n.organization_id = f.organization_id AND n.lang = ${locale}
    ORDER BY ${order}`
}
