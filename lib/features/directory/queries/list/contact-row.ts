import 'server-only'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'

const { sql } = Prisma

/** A contact in one row of a list; as it comes out of JSON, dates as text. */
export type ContactColumns = {
  id: string
  name: string
  ownName: string | null
  ownNameLang: string | null
  function: string
  functionLang: string
  unit: string | null
  organization: string
  place: string | null
  timeZone: string
  languages: string[]
  /** The first e-mail and the first telephone that the viewer sees. */
  email: string | null
  telephone: string | null
  /** Whether one may ask to be put in touch. */
  onRequest: boolean
  standing: string
  role: string | null
  nominated: boolean
  outFromOn: string | null
  outUntilOn: string | null
  confirmedAt: string | null
}

/** The columns of a row out of contact `c` and `contactTables`. */
export const contactColumns: Prisma.Sql = sql`
  c.id, c.name, c.own_name AS "ownName", c.own_name_lang AS "ownNameLang", c.function, c.function_lang AS "functionLang", c.unit,
  coalesce(n.acronym, e.acronym, n.name) AS organization, coalesce(d.name, c.place) AS place, c.time_zone AS "timeZone",
  ARRAY(SELECT l.language FROM core.contact_language l WHERE l.contact_id = c.id ORDER BY l.position, l.language) AS languages,
  r.email, r.telephone, EXISTS (SELECT FROM core.reach_listing q WHERE q.contact_id = c.id) AS "onRequest",
  c.standing, m.role, coalesce(m.state = 'NOMINATED', false) AS nominated, c.out_from_on AS "outFromOn", c.out_until_on AS "outUntilOn", c.confirmed_at AS "confirmedAt"`

export const contactTables = (locale: Locale): Prisma.Sql => sql`
  JOIN core.organization_name n ON n.organization_id = c.organization_id AND n.lang = ${locale}
  JOIN core.organization_name e ON e.organization_id = c.organization_id AND e.lang = 'en'
  LEFT JOIN core.duty_station_name d ON d.slug = c.duty_station AND d.lang = ${locale}
  LEFT JOIN core.member m ON m.contact_id = c.id
  LEFT JOIN LATERAL (
    SELECT (array_agg(a.value ORDER BY a.position, a.id) FILTER (WHERE a.kind = 'EMAIL'))[1] AS email,
      (array_agg(a.value ORDER BY a.position, a.id) FILTER (WHERE a.kind <> 'EMAIL'))[1] AS telephone
    FROM core.contact_reach a WHERE a.contact_id = c.id) r ON true`
