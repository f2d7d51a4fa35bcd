import 'server-only'
import { z } from 'zod'
import type { Marking } from '@/lib/features/audience/markings'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { dayIn } from '@/lib/platform/time/zones'
import type { EventKind, EventState, ExactTo } from '../../words'

const { sql } = Prisma

type Facts = { id: string; startsAt: Date; endsAt: Date; kind: EventKind; countries: string[]; themes: string[] }
type EventFacts = Facts & {
  busy: false; title: string; lang: string; state: EventState; zone: string | null; place: string | null; online: boolean; organizer: string; group: string | null; marking: Marking; repeats: boolean; exactTo: ExactTo; sample: boolean
}
type BusyFacts = Facts & { busy: true; contactId: string | null; contact: string | null }
/** `firstDay` and `lastDay`: YYYY-MM-DD on the wall of the reader; whole days are the same for all. */
export type AgendaRow = (EventFacts | BusyFacts) & { wholeDays: boolean; firstDay: string; lastDay: string }
export type EventRow = Extract<AgendaRow, { busy: false }>

/** As the database has it: an event or a busy row, what the other has being null. */
export type AgendaColumns = Facts & { startsOn: Date; endsOn: Date; busy: boolean } & Partial<Omit<EventFacts, 'busy'>> & Partial<Omit<BusyFacts, 'busy'>>
/** Those of them that say when one of its times is. */
export type Times = Pick<AgendaColumns, 'startsAt' | 'endsAt' | 'startsOn' | 'endsOn'>

/** The columns of times out of `page p`. */
export const timeColumns = sql`p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.starts_on AS "startsOn", p.ends_on AS "endsOn"`

/** The columns of a row out of `page p` and `agendaTables`. */
export const agendaColumns = (locale: Locale): Prisma.Sql => sql`${timeColumns}, ${factColumns(locale)}`

/** Those that are the same for all times of an entry. */
export const factColumns = (locale: Locale): Prisma.Sql => sql`
  p.id, p.busy, coalesce(e.kind, b.kind) AS kind,
  CASE WHEN p.busy THEN ARRAY(SELECT n.name FROM core.country_name n WHERE n.alpha2 = b.country AND n.lang = ${locale})
    ELSE ARRAY(SELECT n.name FROM core.event_country t JOIN core.country_name n ON n.alpha2 = t.country AND n.lang = ${locale} WHERE t.event_id = e.id ORDER BY n.name) END AS countries,
  CASE WHEN p.busy THEN ARRAY(SELECT n.name FROM core.theme_name n WHERE n.slug = b.theme AND n.lang = ${locale})
    ELSE ARRAY(SELECT n.name FROM core.event_theme t JOIN core.theme_name n ON n.slug = t.theme AND n.lang = ${locale} WHERE t.event_id = e.id ORDER BY n.name) END AS themes,
  e.title, e.lang, e.state, e.zone, e.place, e.online_url IS NOT NULL AS online, coalesce(o.acronym, a.acronym, o.name) AS organizer, g.short_name AS "group", e.marking, e.rule IS NOT NULL AS repeats, e.exact_to AS "exactTo", e.sample,
  c.id AS "contactId", c.name AS contact`

// Whom to ask is looked up row by row (OFFSET 0 keeps the planner from reading all contacts, asking their policy): few rows have one.
export const agendaTables = (locale: Locale): Prisma.Sql => sql`
  LEFT JOIN core.event e ON e.id = p.id AND NOT p.busy LEFT JOIN core.busy b ON b.id = p.id AND p.busy
  LEFT JOIN LATERAL (SELECT x.id, x.name FROM core.contact x WHERE x.id = b.contact_id OFFSET 0) c ON true
  LEFT JOIN core.organization_name o ON o.organization_id = e.organizer_id AND o.lang = ${locale}
  LEFT JOIN core.organization_name a ON a.organization_id = e.organizer_id AND a.lang = 'en'
  LEFT JOIN core.working_group_name g ON g.group_id = e.group_id AND g.lang = ${locale}`

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Which days these are on the wall of a reader; what ends at midnight does not reach into the next day. */
export function daysOf({ startsAt, endsAt, startsOn, endsOn }: Times, wholeDays: boolean, zone: string) {
  if (wholeDays) return { wholeDays, firstDay: dayOf(startsOn), lastDay: dayOf(endsOn) }
  const lastMoment = endsAt > startsAt ? new Date(endsAt.getTime() - 1) : endsAt
  return { wholeDays, firstDay: dayIn(zone, startsAt), lastDay: dayIn(zone, lastMoment) }
}

const text = z.string()

export function agendaRow({ busy, startsOn, endsOn, ...row }: AgendaColumns, timeZone: string): AgendaRow {
  const days = daysOf({ ...row, startsOn, endsOn }, busy || row.zone === null, timeZone)
  const { id, startsAt, endsAt, kind, countries, themes, contactId = null, contact = null } = row
  if (busy) return { id, startsAt, endsAt, kind, countries, themes, busy: true, contactId, contact, ...days }
  const { title, lang, state = 'CONFIRMED', zone = null, place = null, online = false, organizer, group = null, marking = 'RED', repeats = false, exactTo = 'DAY', sample = false } = row
  return { id, startsAt, endsAt, kind, countries, themes, busy: false, title: text.parse(title), lang: text.parse(lang), state, zone, place, online, organizer: text.parse(organizer), group, marking, repeats, exactTo, sample, ...days }
}
