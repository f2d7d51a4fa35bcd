import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { ActivityStatus, ActivityType, Rhythm, Scope } from '../../words'

const { sql } = Prisma

/** One activity as a list shows it, names in the reader's language. */
export type ActivityRow = {
  id: string
  title: string
  lang: string
  type: ActivityType
  status: ActivityStatus
  scope: Scope
  pillar: number | null
  plannedStartsOn: Date | null
  plannedEndsOn: Date | null
  actualStartsOn: Date | null
  actualEndsOn: Date | null
  progressText: string | null
  progressPercent: number | null
  participants: number | null
  updatedAt: Date
  rhythm: Rhythm
  /** Two rhythms passed without a save or an update. */
  stale: boolean
  owner: string
  lead: string | null
  partners: string[]
  countries: string[]
  regions: string[]
  themes: string[]
  group: string | null
  marking: Marking
  sample: boolean
}

/** What organizations are called in lists. */
export const organizationName = (locale: Locale, id: Prisma.Sql): Prisma.Sql => sql`(SELECT coalesce(n.acronym, e.acronym, n.name) FROM core.organization_name n
  LEFT JOIN core.organization_name e ON e.organization_id = n.organization_id AND e.lang = 'en' WHERE n.organization_id = ${id} AND n.lang = ${locale})`

/** The columns of a row out of activity `c` and `activityTables`. */
export const activityColumns = (locale: Locale): Prisma.Sql => sql`
  c.id, c.title, c.lang, c.type, c.status, c.scope, c.pillar, c.planned_starts_on AS "plannedStartsOn", c.planned_ends_on AS "plannedEndsOn",
  c.actual_starts_on AS "actualStartsOn", c.actual_ends_on AS "actualEndsOn", c.progress_text AS "progressText", c.progress_percent AS "progressPercent", c.participants,
  c.updated_at AS "updatedAt", c.rhythm, coalesce(c.stale_at <= now(), false) AS stale, coalesce(${organizationName(locale, sql`c.owner_id`)}, w.short_name) AS owner,
  (SELECT ${organizationName(locale, sql`t.organization_id`)} FROM core.activity_organization t WHERE t.activity_id = c.id AND t.role = 'LEAD') AS lead,
  ARRAY(SELECT x.name FROM (SELECT ${organizationName(locale, sql`t.organization_id`)} AS name FROM core.activity_organization t WHERE t.activity_id = c.id AND t.role = 'PARTNER') x ORDER BY x.name) AS partners,
  ARRAY(SELECT n.name FROM core.activity_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY n.name) AS countries,
  ARRAY(SELECT n.name FROM core.activity_region t JOIN core.region_name n ON n.m49 = t.region AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY n.name) AS regions,
  ARRAY(SELECT n.name FROM core.activity_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY n.name) AS themes,
  g.short_name AS "group", c.marking, c.sample`

export const activityTables = (locale: Locale): Prisma.Sql => sql`
  LEFT JOIN core.working_group_name w ON w.group_id = c.owner_id AND w.lang = ${locale}
  LEFT JOIN core.working_group_name g ON g.group_id = c.group_id AND g.lang = ${locale}`
