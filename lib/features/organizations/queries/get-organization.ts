import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'

export type OrganizationName = { lang: string; name: string; formalName: string | null; acronym: string | null; certainty: string }
export type Seat = { slug: string; number: number | null; name: string; role: string; fromOn: Date | null; sample: boolean; beside: string[] }
export type Organization = {
  id: string
  slug: string
  kind: string
  membership: string | null
  legalType: string | null
  sample: boolean
  names: OrganizationName[]
  regions: { m49: string; name: string }[]
  seats: Seat[]
}

/** An organization with its names in six languages, its regions, and the seats it holds in groups today; null if there is none. */
export function getOrganization(viewer: Viewer, locale: Locale, slug: string): Promise<Organization | null> {
  return asViewer(viewer, async (tx) => {
    const found = await tx.organization.findUnique({
      where: { slug },
      select: {
        id: true,
        slug: true,
        kind: true,
        membership: true,
        legalType: true,
        sample: true,
        alpha2: true,
        names: { select: { lang: true, name: true, formalName: true, acronym: true, certainty: true } },
      },
    })
    if (!found) return null
    const { alpha2, ...organization } = found
    return { ...organization, regions: await regionsOf(tx, locale, alpha2), seats: await seatsOf(tx, locale, found.id) }
  })
}

async function regionsOf(tx: Tx, locale: Locale, alpha2: string | null): Promise<Organization['regions']> {
  if (!alpha2) return []
  return tx.$queryRaw`
    SELECT r.m49, n.name FROM core.country_region r JOIN core.region_name n ON n.m49 = r.m49 AND n.lang = ${locale}
    WHERE r.alpha2 = ${alpha2} AND r.m49 <> '001'
    ORDER BY (SELECT count(*) FROM core.country_region other WHERE other.m49 = r.m49) DESC`
}

/** Chairs first, then members, then observers; `beside` are those who hold the same chair. */
function seatsOf(tx: Tx, locale: Locale, organizationId: string): Promise<Seat[]> {
  return tx.$queryRaw<Seat[]>`
    SELECT g.slug, g.number, n.name, s.role, s.from_on AS "fromOn", s.sample,
      ARRAY(SELECT coalesce(bn.acronym, bn.name) FROM core.group_seat b JOIN core.organization_name bn ON bn.organization_id = b.organization_id AND bn.lang = ${locale}
        WHERE b.group_id = s.group_id AND b.role = s.role AND b.role IN ('CHAIR', 'CO_CHAIR') AND b.organization_id <> s.organization_id
          AND (b.until_on IS NULL OR b.until_on >= current_date) ORDER BY 1) AS beside
    FROM core.group_seat s JOIN core.working_group g ON g.id = s.group_id JOIN core.working_group_name n ON n.group_id = g.id AND n.lang = ${locale}
    WHERE s.organization_id = ${organizationId}::uuid AND (s.from_on IS NULL OR s.from_on <= current_date) AND (s.until_on IS NULL OR s.until_on >= current_date)
    ORDER BY array_position(ARRAY['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'MEMBER', 'OBSERVER'], s.role), g.number NULLS FIRST`
}
