import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { pageOf, pageSize, readPlace, type PageOf, type Place } from '@/lib/platform/lists/keyset'
import type { OrganizationParams } from '../search-params'
import { filtered } from './conditions'

export type OrganizationRow = {
  id: string
  slug: string
  kind: string
  membership: string | null
  name: string
  acronym: string | null
  region: string | null
  groups: number
  contacts: number
  primary: { id: string; name: string } | null
  confirmedAt: Date | null
}
export type OrganizationList = PageOf<OrganizationRow> & { total: number }

/** One page of organizations in English alphabetical order, with what the viewer sees of each. */
export function listOrganizations(viewer: Viewer, locale: Locale, params: OrganizationParams): Promise<OrganizationList> {
  const at = readPlace(params.at)
  return asViewer(viewer, async (tx) => {
    const found = await rows(tx, locale, params, at)
    const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM core.organization o WHERE true ${filtered(params)}`
    return { ...pageOf(found, at, ({ id, nameOrder }) => ({ key: nameOrder, id })), total: counted?.total ?? 0 }
  })
}

type Found = OrganizationRow & { nameOrder: string }

function rows(tx: Tx, locale: Locale, params: OrganizationParams, at: Place | null): Promise<Found[]> {
  const { sql, empty } = Prisma
  const place = !at ? empty : at.back ? sql`AND (o.name_order, o.id) < (${at.key}, ${at.id}::uuid)` : sql`AND (o.name_order, o.id) > (${at.key}, ${at.id}::uuid)`
  const order = at?.back ? sql`o.name_order DESC, o.id DESC` : sql`o.name_order, o.id`
  return tx.$queryRaw<Found[]>`
    WITH page AS (SELECT o.* FROM core.organization o WHERE true ${filtered(params)} ${place} ORDER BY ${order} LIMIT ${pageSize + 1})
    SELECT o.id, o.slug, o.kind, o.membership, o.name_order AS "nameOrder", n.name, n.acronym, r.name AS region,
      (SELECT count(DISTINCT s.group_id)::int FROM core.group_seat s WHERE s.organization_id = o.id AND (s.until_on IS NULL OR s.until_on >= current_date)) AS groups,
      people.contacts, people.primary, people.confirmed_at AS "confirmedAt"
    FROM page o
    JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
    LEFT JOIN LATERAL (${regionName(locale)}) r ON true
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS contacts, max(c.confirmed_at) AS confirmed_at,
        (array_agg(jsonb_build_object('id', c.id, 'name', c.name)) FILTER (WHERE c.seat = 'PRIMARY'))[1] AS primary
      FROM core.contact c WHERE c.organization_id = o.id) people
    ORDER BY ${order}`
}

/** The smallest region that holds the State `o`: of its regions the one that is nobody's parent among them. */
const regionName = (locale: Locale) => Prisma.sql`
  SELECT rn.name FROM core.country_region cr JOIN core.region_name rn ON rn.m49 = cr.m49 AND rn.lang = ${locale}
  WHERE cr.alpha2 = o.alpha2 AND NOT EXISTS (
    SELECT FROM core.country_region below JOIN core.region reg ON reg.m49 = below.m49 WHERE below.alpha2 = cr.alpha2 AND reg.parent = cr.m49)
  LIMIT 1`
