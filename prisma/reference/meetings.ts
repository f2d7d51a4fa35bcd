import type pg from 'pg'
import { identity } from './identity.ts'
import type { Reference } from './read.ts'

type Dated = Reference['events'][number]
const kinds: Readonly<Record<string, string>> = { conference: 'CONFERENCE', meeting: 'COMMITTEE' }
const exactness: Readonly<Record<string, string>> = { day: 'DAY', month: 'MONTH' }

/**
 * Adds the meetings of the past to the calendar, for everyone, once: what the Secretariat changes or deletes afterwards stays so.
 * Of what was planned and of what is known approximately nothing is told as if it had been.
 */
export async function addMeetings(client: pg.Client, { events, organizations, states }: Pick<Reference, 'events' | 'organizations' | 'states'>): Promise<void> {
  const known = new Set([...organizations, ...states].map(({ slug }) => slug))
  const rows = events.filter(isMeeting).map((event) => meetingRow(event, known))
  await client.query(
    `WITH said AS (SELECT s.*, authz.same_audience(ARRAY['00000000-0000-0000-0000-000000000001'::uuid]) AS audience_id
       FROM jsonb_to_recordset($1) AS s(id uuid, owner_id uuid, organizer_id uuid, title text, kind text, exact_to text, place text, starts date, ends date)
       WHERE NOT EXISTS (SELECT FROM audit.entry a WHERE a.noun = 'event' AND a.row_key = s.id::text)
     ), made AS (
       INSERT INTO core.event (id, owner_id, audience_id, marking, lang, title, kind, state, organizer_id, place, starts_local, ends_local, exact_to)
       SELECT id, owner_id, audience_id, 'CLEAR', 'en', title, kind, 'CONFIRMED', organizer_id, place, starts, ends, exact_to FROM said RETURNING id, owner_id, audience_id, marking
     )
     INSERT INTO core.event_occurrence (event_id, owner_id, audience_id, marking, starts_at, ends_at, starts_on, ends_on)
     SELECT m.id, m.owner_id, m.audience_id, m.marking, s.starts::timestamp AT TIME ZONE 'UTC', (s.ends + 1)::timestamp AT TIME ZONE 'UTC', s.starts, s.ends FROM made m JOIN said s USING (id)`,
    [JSON.stringify(rows)],
  )
}

const isMeeting = ({ kind, precision, title }: Dated) => kind in kinds && precision in exactness && !/\bplanned\b/.test(title)

function meetingRow({ slug, title, start, end, kind, precision, place, organizers }: Dated, known: ReadonlySet<string>) {
  const held = organizers.find((one) => known.has(one)) ?? 'unoct'
  return {
    id: identity('event', slug), owner_id: identity('organization', 'unoct'), organizer_id: identity('organization', held),
    title, kind: kinds[kind], exact_to: exactness[precision], place, starts: firstDay(start), ends: lastDay(end ?? start),
  }
}

const firstDay = (said: string) => (said.length === 7 ? `${said}-01` : said)

/** The day itself, or the last one of a month. */
function lastDay(said: string): string {
  if (said.length !== 7) return said
  const [year = 0, month = 0] = said.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
