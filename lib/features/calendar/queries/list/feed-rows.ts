import 'server-only'
import { markings } from '@/lib/features/audience/markings'
import { mayLeave } from '@/lib/features/audience/policy'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'

const { sql } = Prisma

/** Instants between which a feed looks, and how much it holds. */
export type FeedAsked = { from: Date; until: Date; most: number }

const open = markings.filter((marking) => mayLeave(marking, 'feed'))

/**
 * The first `reach` occurrences that an index gives in their order, and of the events among them the first that a feed holds. `read`
 * is how many there were: with fewer than `reach` that is all, and the events are those of the whole span.
 */
export const firstEvents = ({ from, until, most }: FeedAsked, reach: number): Prisma.Sql => {
  const within = sql`o.starts_at < ${until}::timestamptz AND o.ends_at > ${from}::timestamptz`
  const part = (which: Prisma.Sql) => sql`(SELECT o.event_id AS id, o.starts_at FROM core.event_occurrence o WHERE ${within} AND ${which} ORDER BY o.starts_at, o.event_id LIMIT ${reach})`
  return sql`
    SELECT f.id, (sum(count(*)) OVER ())::int AS read
      FROM (SELECT * FROM (${part(sql`NOT o.long AND o.starts_at >= ${from}::timestamptz - interval '33 days'`)} UNION ALL ${part(sql`o.long`)}) p ORDER BY p.starts_at, p.id LIMIT ${reach}) f
     GROUP BY f.id ORDER BY min(f.starts_at), f.id LIMIT ${most}`
}

// As a list whose length the planner does not see: knowing of a thousand ids, it goes once through all countries for each of them.
const listed = (ids: readonly string[]) => sql`ANY (ARRAY(SELECT unnest(${ids}::uuid[])))`

/**
 * Events as a feed says them: everything that its text depends on, and nothing else. Occurrences are there only where the text is
 * made from them: of a rule it needs the last, and of what is told in UTC all. Children are read once for all events.
 */
export const saidEvents = (locale: Locale, ids: readonly string[]): Prisma.Sql => sql`
  SELECT e.id, e.title, e.lang, e.description, e.kind, e.state, e.marking, e.place, e.online_url AS "onlineUrl", e.zone, e.starts_local AS "startsLocal", e.ends_local AS "endsLocal", e.rule,
    n.name AS organizer, coalesce(c.names, '{}') AS countries, coalesce(h.names, '{}') AS themes, e.version, e.updated_at AS "updatedAt", o.starts, o.ends
  FROM core.event e JOIN core.organization_name n ON n.organization_id = e.organizer_id AND n.lang = ${locale}
    LEFT JOIN (SELECT t.event_id, array_agg(c.name ORDER BY c.name) AS names FROM core.event_country t JOIN core.country_name c ON c.alpha2 = t.country AND c.lang = ${locale}
      WHERE t.event_id = ${listed(ids)} GROUP BY 1) c ON c.event_id = e.id
    LEFT JOIN (SELECT t.event_id, array_agg(h.name ORDER BY h.name) AS names FROM core.event_theme t JOIN core.theme_name h ON h.slug = t.theme AND h.lang = ${locale}
      WHERE t.event_id = ${listed(ids)} GROUP BY 1) h ON h.event_id = e.id
    LEFT JOIN LATERAL (SELECT array_agg(o.starts_at ORDER BY o.starts_at) AS starts, array_agg(o.ends_at ORDER BY o.starts_at) AS ends FROM core.event_occurrence o
      WHERE o.event_id = e.id AND e.zone IS NOT NULL AND (e.rule IS NOT NULL OR e.marking <> ALL (${open}::text[]))) o ON true
  WHERE e.id = ANY (${ids}::uuid[])`

/** What is announced as busy, as a feed says it: not whom to ask. */
export const saidBusy = (locale: Locale, { from, until, most }: FeedAsked): Prisma.Sql => sql`
  SELECT b.id, n.name AS country, b.starts_on AS "startsOn", b.ends_on AS "endsOn", b.kind, t.name AS theme
  FROM core.busy b JOIN core.country_name n ON n.alpha2 = b.country AND n.lang = ${locale} LEFT JOIN core.theme_name t ON t.slug = b.theme AND t.lang = ${locale}
  WHERE b.starts_on < ${until}::timestamptz::date AND b.ends_on >= ${from}::timestamptz::date AND NOT EXISTS (SELECT FROM core.event_busy j WHERE j.busy_id = b.id)
  ORDER BY b.starts_on, b.id LIMIT ${most}`

/** The print of a row `s`: of each of its columns, so that no two rows that say something else share it. */
export const rowPrint = sql`sha256(convert_to(s::text, 'UTF8'))`

/** The print of rows in their order: that of their prints one after another. */
export const printInOrder = (order: Prisma.Sql): Prisma.Sql => sql`sha256(coalesce(string_agg(${rowPrint}, ''::bytea ORDER BY ${order}), ''::bytea))`

/** In which order a feed says its events `s`, and what is busy. */
export const eventOrder = sql`s."startsLocal", s.id`
export const busyOrder = sql`s."startsOn", s.id`
