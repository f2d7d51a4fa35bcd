import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'
import { expand } from '@/lib/platform/recurrence/expand'
import { identity } from '../reference/identity.ts'

/** A sample event: days from the day of loading, moved on from a weekend; hours on the wall of its zone, whole days without. */
export const sampleEvent = z.strictObject({
  title: z.string(),
  lang: z.string(),
  description: z.string().nullable(),
  kind: z.string(),
  state: z.enum(['TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED']),
  organizer: z.string(),
  group: z.string().nullable(),
  ownedByGroup: z.boolean(),
  audience: z.enum(['EVERYONE', 'ENTITIES', 'OWN', 'GROUP']),
  marking: z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT']),
  startsInDays: z.int(),
  lastsDays: z.int().positive(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  zone: z.string().nullable(),
  rule: z.string().nullable(),
  place: z.string().nullable(),
  onlineUrl: z.string().nullable(),
  countries: z.array(z.string()),
  themes: z.array(z.string()),
  busyFor: z.enum(['ENTITIES', 'EVERYONE']).nullable(),
})
export const sampleEvents = z.object({ source: z.string(), events: z.array(sampleEvent) })
type SampleEvent = z.infer<typeof sampleEvent>

/** Adds the sample events with their occurrences, and announces as busy what they say, in a statement for each table. */
export async function addEvents(client: pg.Client, today = new Date()): Promise<void> {
  const { events } = sampleEvents.parse(JSON.parse(await readFile(new URL('./events.json', import.meta.url), 'utf8')))
  const placed = JSON.stringify(events.map((event) => placedOn(event, today)))
  const said = `jsonb_array_elements($1) s`
  await client.query(
    `INSERT INTO core.event (id, owner_id, audience_id, marking, lang, title, description, kind, state, organizer_id, group_id, place, online_url, zone, starts_local, ends_local, rule, busy_for, busy_contact_id, created_by_id, sample)
       SELECT e.id, e.owner, authz.same_audience(ARRAY[e.recipient]), e.marking, e.lang, e.title, e.description, e.kind, e.state, e.organizer_id, e.group_id, e.place, e."onlineUrl", e.zone, e.starts, e.ends, e.rule, e."busyFor",
         CASE WHEN e."busyFor" IS NOT NULL THEN w.contact_id END, w.id, true
       FROM ${said} CROSS JOIN LATERAL jsonb_to_record(s) AS e(id uuid, owner uuid, recipient uuid, marking text, lang text, title text, description text, kind text, state text, organizer_id uuid, group_id uuid, place text, "onlineUrl" text, zone text, starts timestamp, ends timestamp, rule text, "busyFor" text)
       LEFT JOIN LATERAL (SELECT m.id, m.contact_id FROM core.member m WHERE m.organization_id = e.organizer_id AND m.state = 'ACTIVE' ORDER BY m.role, m.id LIMIT 1) w ON true`,
    [placed],
  )
  const on = 'event_id, owner_id, audience_id, marking'
  const from = `SELECT t.id, t.owner_id, t.audience_id, t.marking`
  const made = `${said} JOIN core.event t ON t.id = (s ->> 'id')::uuid`
  await client.query(`INSERT INTO core.event_country (${on}, country) ${from}, c FROM ${made} CROSS JOIN LATERAL jsonb_array_elements_text(s -> 'countries') c`, [placed])
  await client.query(`INSERT INTO core.event_theme (${on}, theme) ${from}, c FROM ${made} CROSS JOIN LATERAL jsonb_array_elements_text(s -> 'themes') c`, [placed])
  await client.query(
    `INSERT INTO core.event_occurrence (${on}, starts_at, ends_at, starts_on, ends_on) ${from}, o."startsAt", o."endsAt", o."startsOn", o."endsOn"
       FROM ${made} CROSS JOIN LATERAL jsonb_to_recordset(s -> 'occurrences') AS o("startsAt" timestamptz, "endsAt" timestamptz, "startsOn" date, "endsOn" date)`,
    [placed],
  )
  await client.query(`SELECT core.write_busy(t.id) FROM ${made}`, [placed])
}

const recipients = { EVERYONE: '00000000-0000-0000-0000-000000000001', ENTITIES: '00000000-0000-0000-0000-000000000002' }

/** An event with its ids, its times on the wall and its occurrences. */
function placedOn(event: SampleEvent, today: Date) {
  const { startsTime, endsTime, zone, rule, startsInDays, lastsDays, ...said } = event
  const first = workday(new Date(today.getTime() + startsInDays * dayLength))
  const [from, until] = [dayOf(first), dayOf(new Date(first.getTime() + (lastsDays - 1) * dayLength))]
  const [startsAt, endsAt] = zone === null ? [from, until] : [`${from}T${startsTime}`, `${until}T${endsTime}`]
  const found = expand({ rule, startsAt, endsAt, zone, most: 400 })
  if ('fault' in found) throw new Error(`sample event "${event.title}": ${found.fault}`)
  const organizerId = identity('organization', event.organizer)
  const groupId = event.group && identity('group', event.group)
  const owner = event.ownedByGroup && groupId ? groupId : organizerId
  const recipient = event.audience === 'EVERYONE' || event.audience === 'ENTITIES' ? recipients[event.audience] : owner
  return { ...said, id: randomUUID(), zone, rule, owner, recipient, organizer_id: organizerId, group_id: groupId, starts: startsAt, ends: endsAt, occurrences: found.occurrences }
}

const dayLength = 86_400_000
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The day itself, or the Monday after a Saturday or Sunday. */
function workday(date: Date): Date {
  const ahead = { 6: 2, 0: 1 }[date.getUTCDay()] ?? 0
  return new Date(date.getTime() + ahead * dayLength)
}
