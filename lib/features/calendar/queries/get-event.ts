import 'server-only'
import { z } from 'zod'
import type { Marking } from '@/lib/features/audience/markings'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { myChairs } from '@/lib/features/audience/queries/owners'
import { noteViewing } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import { rowsOf } from '@/lib/platform/db/rows-of'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import { abilities, type Abilities } from '../policy'
import type { BusyAudience, EventKind, EventState, ExactTo } from '../words'

export type Named = { code: string; name: string }
export type Occurrence = { startsAt: Date; endsAt: Date; startsOn: Date; endsOn: Date }
/** `startsLocal` and `endsLocal` are on the wall of `zone` (their hours read in UTC); without a zone they are whole days. */
type Columns = {
  id: string; ownerId: string; audienceId: string; marking: Marking; version: number; lang: string; title: string; description: string | null; kind: EventKind; state: EventState
  organizerId: string; organizer: string; organizerHref: string; groupId: string | null; group: string | null; groupHref: string | null; owner: string; ownerHref: string
  place: string | null; onlineUrl: string | null; zone: string | null; startsLocal: Date; endsLocal: Date; rule: string | null; exactTo: ExactTo
  busyFor: BusyAudience | null; busyContactId: string | null; busyContact: string | null; createdAt: Date; updatedAt: Date; sample: boolean
}
type Parts = { countries: Named[]; themes: Named[] }
/** `next`: the first occurrences that have not ended, or the last ones of an event that is over; `times` how many there are. */
export type EventRecord = Columns & Parts & { next: Occurrence[]; over: boolean; times: number; told: AudienceTold; can: Abilities }

const uuid = z.uuid()
const shown = 5

/** One event with everything that belongs to it; null where there is none for this viewer. */
export function getEvent(viewer: Viewer, locale: Locale, id: string): Promise<EventRecord | null> {
  if (!uuid.safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<(Columns & Parts & { times: number; chairs: string[] })[]>`
      SELECT e.id, e.owner_id AS "ownerId", e.audience_id AS "audienceId", e.marking, e.version, e.lang, e.title, e.description, e.kind, e.state,
        e.organizer_id AS "organizerId", n.name AS organizer, '/organizations/' || o.slug AS "organizerHref", e.group_id AS "groupId", g.name AS "group", '/groups/' || w.slug AS "groupHref",
        coalesce(m.name, v.name) AS owner, coalesce('/organizations/' || h.slug, '/groups/' || k.slug) AS "ownerHref",
        e.place, e.online_url AS "onlineUrl", e.zone, e.starts_local AS "startsLocal", e.ends_local AS "endsLocal", e.rule, e.exact_to AS "exactTo",
        e.busy_for AS "busyFor", e.busy_contact_id AS "busyContactId", c.name AS "busyContact", e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.sample,
        ${parts(locale)}, (SELECT count(*)::int FROM core.event_occurrence t WHERE t.event_id = e.id) AS times, ${myChairs} AS chairs
      FROM core.event e JOIN core.organization o ON o.id = e.organizer_id JOIN core.organization_name n ON n.organization_id = o.id AND n.lang = ${locale}
        LEFT JOIN core.working_group w ON w.id = e.group_id LEFT JOIN core.working_group_name g ON g.group_id = w.id AND g.lang = ${locale}
        LEFT JOIN core.organization h ON h.id = e.owner_id LEFT JOIN core.organization_name m ON m.organization_id = h.id AND m.lang = ${locale}
        LEFT JOIN core.working_group k ON k.id = e.owner_id LEFT JOIN core.working_group_name v ON v.group_id = k.id AND v.lang = ${locale}
        LEFT JOIN core.contact c ON c.id = e.busy_contact_id
      WHERE e.id = ${id}::uuid`
    if (!found) return null
    const { chairs, ...event } = found
    await noteViewing(tx, viewer, 'event', event)
    return { ...event, ...(await occurrencesOf(tx, id)), told: await audienceTold(tx, locale, event), can: abilities(viewer, event, chairs) }
  })
}

/** What belongs to the event `e`, in the order in which it is read. */
function parts(locale: Locale): Prisma.Sql {
  const { sql } = Prisma
  const countries = sql`
    SELECT t.country AS code, n.name FROM core.event_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.event_id = e.id ORDER BY n.name`
  const themes = sql`
    SELECT t.theme AS code, n.name FROM core.event_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.event_id = e.id ORDER BY n.name`
  return sql`${rowsOf(countries)} AS countries, ${rowsOf(themes)} AS themes`
}

async function occurrencesOf(tx: Tx, eventId: string): Promise<Pick<EventRecord, 'next' | 'over'>> {
  const select = { startsAt: true, endsAt: true, startsOn: true, endsOn: true } as const
  const next = await tx.eventOccurrence.findMany({ where: { eventId, endsAt: { gt: now() } }, select, orderBy: { startsAt: 'asc' }, take: shown })
  if (next.length > 0) return { next, over: false }
  const last = await tx.eventOccurrence.findMany({ where: { eventId }, select, orderBy: { startsAt: 'desc' }, take: shown })
  return { next: last.reverse(), over: true }
}
