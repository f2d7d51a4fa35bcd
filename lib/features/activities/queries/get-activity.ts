import 'server-only'
import { z } from 'zod'
import type { Marking } from '@/lib/features/audience/markings'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { myChairs } from '@/lib/features/audience/queries/owners'
import { noteViewing } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { rowsOf } from '@/lib/platform/db/rows-of'
import type { Locale } from '@/lib/platform/i18n/locale'
import { abilities, type Abilities } from '../policy'
import type { ActivityRole, ActivityStatus, ActivityType, Rhythm, Scope } from '../words'

export type Coded = { code: string; name: string }
export type Partner = { id: string; role: ActivityRole; slug: string; name: string }
type Columns = {
  id: string; version: number; ownerId: string; audienceId: string; marking: Marking; lang: string; title: string; description: string | null; type: ActivityType; scope: Scope; pillar: number | null
  plannedStartsOn: Date | null; plannedEndsOn: Date | null; actualStartsOn: Date | null; actualEndsOn: Date | null; status: ActivityStatus; progressText: string | null; progressPercent: number | null
  participants: number | null; rhythm: Rhythm; stale: boolean; staleAt: Date | null; owner: string; ownerHref: string; group: string | null; groupId: string | null; groupHref: string | null; pillarName: string | null
  contactId: string | null; contact: string | null; createdAt: Date; updatedAt: Date; sample: boolean
}
type Parts = { partners: Partner[]; countries: Coded[]; regions: Coded[]; themes: Coded[] }
export type Activity = Columns & Parts & { told: AudienceTold; can: Abilities }

const uuid = z.uuid()

/** One activity with everything that belongs to it but its log; null where there is none for this viewer. */
export function getActivity(viewer: Viewer, locale: Locale, id: string): Promise<Activity | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<(Columns & Parts & { chairs: string[] })[]>`
      SELECT c.id, c.version, c.owner_id AS "ownerId", c.audience_id AS "audienceId", c.marking, c.lang, c.title, c.description, c.type, c.scope, c.pillar, c.planned_starts_on AS "plannedStartsOn",
        c.planned_ends_on AS "plannedEndsOn", c.actual_starts_on AS "actualStartsOn", c.actual_ends_on AS "actualEndsOn", c.status, c.progress_text AS "progressText", c.progress_percent AS "progressPercent",
        c.participants, c.rhythm, coalesce(c.stale_at <= now(), false) AS stale, c.stale_at AS "staleAt", coalesce(n.name, v.name) AS owner, coalesce('/organizations/' || o.slug, '/groups/' || w.slug) AS "ownerHref",
        u.id AS "groupId", g.name AS "group", '/groups/' || u.slug AS "groupHref", p.name AS "pillarName", k.id AS "contactId", k.name AS contact, c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.sample,
        ${parts(locale)}, ${myChairs} AS chairs
      FROM core.activity c LEFT JOIN core.organization o ON o.id = c.owner_id LEFT JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
        LEFT JOIN core.working_group w ON w.id = c.owner_id LEFT JOIN core.working_group_name v ON v.group_id = w.id AND v.lang = ${locale}
        LEFT JOIN core.working_group u ON u.id = c.group_id LEFT JOIN core.working_group_name g ON g.group_id = u.id AND g.lang = ${locale}
        LEFT JOIN core.pillar_name p ON p.number = c.pillar AND p.lang = ${locale} LEFT JOIN core.contact k ON k.id = c.contact_id AND k.standing = 'LISTED'
      WHERE c.id = ${id}::uuid`
    if (!found) return null
    const { chairs, ...activity } = found
    await noteViewing(tx, viewer, 'activity', activity)
    return { ...activity, told: await audienceTold(tx, locale, activity), can: abilities(viewer, activity, chairs) }
  })
}

/** What belongs to the activity `c`, in the order in which it is read. */
function parts(locale: Locale): Prisma.Sql {
  const { sql } = Prisma
  const partners = sql`
    SELECT o.id, t.role, o.slug, n.name FROM core.activity_organization t JOIN core.organization o ON o.id = t.organization_id
    JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY t.role, o.name_order`
  const countries = sql`
    SELECT t.country AS code, n.name FROM core.activity_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY n.name`
  const regions = sql`
    SELECT t.region AS code, n.name FROM core.activity_region t JOIN core.region_name n ON n.m49 = t.region AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY n.name`
  const themes = sql`
    SELECT t.theme AS code, n.name FROM core.activity_theme t JOIN core.theme h ON h.slug = t.theme
    JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.activity_id = c.id ORDER BY h.position`
  return sql`${rowsOf(partners)} AS partners, ${rowsOf(countries)} AS countries, ${rowsOf(regions)} AS regions, ${rowsOf(themes)} AS themes`
}
