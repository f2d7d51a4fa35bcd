import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'

export type OrganizationPerson = {
  id: string
  name: string
  ownName: string | null
  ownNameLang: string | null
  function: string
  functionLang: string
  unit: string | null
  seat: string | null
  role: string | null
  standing: string
  email: string | null
  onRequest: boolean
  confirmedAt: Date | null
}
export type Named = { key: string; name: string; count: number }
export type OrganizationPeople = {
  people: OrganizationPerson[]
  total: number
  confirmedAt: Date | null
  themes: Named[]
  countries: Named[]
  stations: { name: string; timeZone: string; count: number }[]
}

/** The people whom an organization page shows: those with a seat or a role first, at most this many. */
const shown = 12

/** What an organization's contacts say of it, as the viewer sees them: seats, themes, countries, duty stations. */
export function peopleOfOrganization(viewer: Viewer, locale: Locale, organizationId: string): Promise<OrganizationPeople> {
  return asViewer(viewer, async (tx) => {
    const [counted] = await tx.$queryRaw<{ total: number; confirmedAt: Date | null }[]>`
      SELECT count(*)::int AS total, max(confirmed_at) AS "confirmedAt" FROM core.contact WHERE organization_id = ${organizationId}::uuid`
    return {
      people: await people(tx, organizationId),
      total: counted?.total ?? 0,
      confirmedAt: counted?.confirmedAt ?? null,
      themes: await themes(tx, locale, organizationId),
      countries: await countries(tx, locale, organizationId),
      stations: await stations(tx, locale, organizationId),
    }
  })
}

const people = (tx: Tx, organizationId: string) => tx.$queryRaw<OrganizationPerson[]>`
  SELECT c.id, c.name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", c.function, c.function_lang AS "functionLang", c.unit, c.seat,
    m.role, c.standing, c.confirmed_at AS "confirmedAt",
    (SELECT r.value FROM core.contact_reach r WHERE r.contact_id = c.id AND r.kind = 'EMAIL' ORDER BY r.position LIMIT 1) AS email,
    EXISTS (SELECT FROM core.reach_listing l WHERE l.contact_id = c.id) AS "onRequest"
  FROM core.contact c LEFT JOIN core.member m ON m.contact_id = c.id
  WHERE c.organization_id = ${organizationId}::uuid
  ORDER BY array_position(ARRAY['PRIMARY', 'ALTERNATE'], c.seat) NULLS LAST, (m.role = 'LEAD_FOCAL_POINT') DESC NULLS LAST, c.name_order, c.id LIMIT ${shown}`

const themes = (tx: Tx, locale: Locale, organizationId: string) => tx.$queryRaw<Named[]>`
  SELECT t.theme AS key, n.name, count(*)::int AS count
  FROM core.contact c JOIN core.contact_theme t ON t.contact_id = c.id JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale}
  WHERE c.organization_id = ${organizationId}::uuid GROUP BY 1, 2 ORDER BY 3 DESC, 2`

const countries = (tx: Tx, locale: Locale, organizationId: string) => tx.$queryRaw<Named[]>`
  SELECT t.country AS key, n.name, count(*)::int AS count
  FROM core.contact c JOIN core.contact_country t ON t.contact_id = c.id JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale}
  WHERE c.organization_id = ${organizationId}::uuid GROUP BY 1, 2 ORDER BY 3 DESC, 2`

const stations = (tx: Tx, locale: Locale, organizationId: string) => tx.$queryRaw<{ name: string; timeZone: string; count: number }[]>`
  SELECT coalesce(n.name, c.place) AS name, min(c.time_zone) AS "timeZone", count(*)::int AS count
  FROM core.contact c LEFT JOIN core.duty_station_name n ON n.slug = c.duty_station AND n.lang = ${locale}
  WHERE c.organization_id = ${organizationId}::uuid AND coalesce(n.name, c.place) IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1`
