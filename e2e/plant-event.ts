import type pg from 'pg'
import { identity } from '../prisma/reference/identity.ts'

/** An event of Kenya for itself alone, announced to nobody, of which an outsider must never find a trace. */
export const hiddenEvent = { title: 'Perihelion Shakedown', day: '2031-05-01', words: ['Perihelion', 'Perihelio', 'Shakedown', 'Quarrytown'] } as const

const everyOccurrence = `INSERT INTO core.event_occurrence (event_id, owner_id, audience_id, marking, starts_at, ends_at, starts_on, ends_on)
  SELECT e.id, e.owner_id, e.audience_id, e.marking, e.starts_local AT TIME ZONE 'UTC', (e.ends_local + interval '1 day') AT TIME ZONE 'UTC', e.starts_local::date, e.ends_local::date FROM core.event e WHERE e.title = $1`

export async function plantEvent(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO core.event (owner_id, audience_id, marking, lang, title, kind, state, organizer_id, place, starts_local, ends_local, created_by_id)
     SELECT $1, authz.same_audience(ARRAY[$1]::uuid[]), 'AMBER', 'en', $2, 'MISSION', 'CONFIRMED', $1, 'Quarrytown', '2031-05-06', '2031-05-08', m.id
     FROM core.member m WHERE m.organization_id = $1 AND m.state = 'ACTIVE' ORDER BY m.id LIMIT 1`,
    [identity('organization', 'kenya'), hiddenEvent.title],
  )
  const of = `e.id, e.owner_id, e.audience_id, e.marking FROM core.event e WHERE e.title = '${hiddenEvent.title}'`
  await owner.query(`INSERT INTO core.event_country (country, event_id, owner_id, audience_id, marking) SELECT 'KE', ${of}`)
  await owner.query(`INSERT INTO core.event_theme (theme, event_id, owner_id, audience_id, marking) SELECT 'border-security', ${of}`)
  await owner.query(everyOccurrence, [hiddenEvent.title])
}

/** An event for each organization with somebody in it, for itself alone: for the addresses that open to those who edit. */
export async function plantOwnEvents(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO core.event (owner_id, audience_id, marking, lang, title, kind, state, organizer_id, starts_local, ends_local, created_by_id)
     SELECT DISTINCT ON (m.organization_id) m.organization_id, authz.same_audience(ARRAY[m.organization_id]), 'AMBER', 'en', 'Our own meeting', 'GROUP_MEETING', 'CONFIRMED', m.organization_id, '2031-02-03', '2031-02-03', m.id
     FROM core.member m WHERE m.state = 'ACTIVE' ORDER BY m.organization_id, m.id`,
  )
  await owner.query(everyOccurrence, ['Our own meeting'])
}
