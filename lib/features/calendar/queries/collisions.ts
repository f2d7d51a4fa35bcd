import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { collisionDays, type EventKind } from '../words'

/** Something else in the same country at about the same time; `id` of an event that the viewer sees, null for a busy row. */
export type Collision = { id: string | null; title: string | null; lang: string | null; kind: EventKind; organizer: string | null; country: string; startsOn: Date; endsOn: Date; sameDays: boolean }
export type Collisions = { shown: Collision[]; more: boolean }

const shown = 3
type Days = { startsOn: string; endsOn: string }

/** What else is in these countries within a fortnight of these days, nearest first; `not` the event itself. Cancelled ones do not count. */
export function collisionsWith(viewer: Viewer, locale: Locale, asked: { countries: readonly string[]; days: readonly Days[]; not: string | null }): Promise<Collisions> {
  const { countries, days, not } = asked
  if (countries.length === 0 || days.length === 0) return Promise.resolve({ shown: [], more: false })
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Collision[]>`
      WITH mine AS (SELECT d.a, d.b, d.a - ${collisionDays}::int AS first, d.b + ${collisionDays}::int AS last FROM unnest(${days.map(({ startsOn }) => startsOn)}::date[], ${days.map(({ endsOn }) => endsOn)}::date[]) d(a, b)),
      span AS (SELECT min(first) AS first, max(last) AS last FROM mine),
      near AS (
        SELECT o.event_id AS id, NULL::uuid AS busy, c.country, o.starts_on, o.ends_on FROM core.event_country c JOIN core.event e ON e.id = c.event_id AND e.state <> 'CANCELLED'
          JOIN core.event_occurrence o ON o.event_id = c.event_id, span
         WHERE c.country = ANY (${countries}::text[]) AND c.event_id IS DISTINCT FROM ${not}::uuid AND o.starts_on <= span.last AND o.ends_on >= span.first
        UNION ALL
        SELECT NULL, b.id, b.country, b.starts_on, b.ends_on FROM core.busy b, span
         WHERE b.country = ANY (${countries}::text[]) AND b.starts_on <= span.last AND b.ends_on >= span.first AND NOT EXISTS (SELECT FROM core.event_busy j WHERE j.busy_id = b.id)
      ), hit AS (
        SELECT DISTINCT ON (n.id, n.busy, n.country) n.*, (n.starts_on <= m.b AND n.ends_on >= m.a) AS same_days, greatest(n.starts_on - m.b, m.a - n.ends_on, 0) AS apart
          FROM near n JOIN mine m ON n.starts_on <= m.last AND n.ends_on >= m.first ORDER BY n.id, n.busy, n.country, apart, n.starts_on
      )
      SELECT h.id, e.title, e.lang, coalesce(e.kind, b.kind) AS kind, coalesce(o.acronym, o.name) AS organizer, c.name AS country, h.starts_on AS "startsOn", h.ends_on AS "endsOn", h.same_days AS "sameDays"
        FROM hit h LEFT JOIN core.event e ON e.id = h.id LEFT JOIN core.busy b ON b.id = h.busy JOIN core.country_name c ON c.alpha2 = h.country AND c.lang = ${locale}
        LEFT JOIN core.organization_name o ON o.organization_id = e.organizer_id AND o.lang = ${locale}
       ORDER BY h.apart, h.starts_on, h.id LIMIT ${shown + 1}`
    return { shown: rows.slice(0, shown), more: rows.length > shown }
  })
}
