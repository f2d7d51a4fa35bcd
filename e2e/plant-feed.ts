import type pg from 'pg'
import { identity } from '../prisma/reference/identity.ts'

/** The secret of an account's feed in a planted world. */
export const feedSecret = (account: string): string => `a-feed-of-${account}`

/** A calendar feed for every active member, by secrets that a test can name. */
export async function plantFeeds(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO core.calendar_feed (member_id, secret_hash)
     SELECT m.id, sha256(convert_to('a-feed-of-' || split_part(k.email, '@', 1), 'UTF8')) FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE m.state = 'ACTIVE'`,
  )
}

const everyone = '00000000-0000-0000-0000-000000000001'
const day = 24 * 60 * 60 * 1000
export const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10)

type Planted = { title: string; marking: string; audience: string; from: number; busyFor?: string; owner?: string }

/** An event in Kenya on two whole days soon, of UNODC unless another is named. */
export async function plantSoon(client: pg.Client, { title, marking, audience, from, busyFor, owner = 'unodc' }: Planted): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO core.event (owner_id, organizer_id, audience_id, marking, lang, title, kind, state, place, starts_local, ends_local, busy_for, created_by_id)
     SELECT $1, $1, authz.same_audience(ARRAY[$2::uuid]), $3, 'en', $4, 'MISSION', 'CONFIRMED', 'Mombasa', $5, $6, $7, m.id
     FROM core.member m WHERE m.organization_id = $1 AND m.state = 'ACTIVE' ORDER BY m.id LIMIT 1 RETURNING id`,
    [identity('organization', owner), audience, marking, title, inDays(from), inDays(from + 1), busyFor ?? null],
  )
  const event = `e.id, e.owner_id, e.audience_id, e.marking FROM core.event e WHERE e.id = $1`
  await client.query(`INSERT INTO core.event_country (country, event_id, owner_id, audience_id, marking) SELECT 'KE', ${event}`, [rows[0]?.id])
  await client.query(`INSERT INTO core.event_occurrence (starts_at, ends_at, starts_on, ends_on, event_id, owner_id, audience_id, marking) SELECT $2::date::timestamp AT TIME ZONE 'UTC', ($3::date + 1)::timestamp AT TIME ZONE 'UTC', $2, $3, ${event}`, [rows[0]?.id, inDays(from), inDays(from + 1)])
  await client.query('SELECT core.write_busy($1)', [rows[0]?.id])
}

/** What a reader outside of UNODC has on the calendar: one whole, one without its content, one only announced. */
export async function plantCalendar(owner: pg.Client): Promise<void> {
  const own = identity('organization', 'unodc')
  await plantSoon(owner, { title: 'Open workshop, first', marking: 'GREEN', audience: everyone, from: 5 })
  await plantSoon(owner, { title: 'Ambered visit', marking: 'AMBER', audience: everyone, from: 6 })
  await plantSoon(owner, { title: 'Quenched mission', marking: 'AMBER', audience: own, from: 7, busyFor: 'EVERYONE' })
}

/** What belongs to Kenya alone and falls into every feed that is read today. */
export const plantHiddenSoon = (owner: pg.Client, title: string): Promise<void> => plantSoon(owner, { title, marking: 'AMBER', audience: identity('organization', 'kenya'), from: 10, owner: 'kenya' })
