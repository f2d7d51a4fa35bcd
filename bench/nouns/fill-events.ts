import type pg from 'pg'
import { drawn } from './dice.ts'
import { writeTexts } from './words.ts'

const parts = 'e.id, e.owner_id, e.audience_id, e.marking'
const columns = 'event_id, owner_id, audience_id, marking'
const kinds = ['MISSION', 'VISIT', 'TRAINING', 'WORKSHOP', 'EXERCISE', 'EXPERT_MEETING', 'GROUP_MEETING', 'CONFERENCE', 'BRIEFING', 'SIDE_EVENT', 'DONOR_MEETING', 'OTHER']
const zones = ['Europe/Vienna', 'America/New_York', 'Africa/Nairobi', 'Asia/Amman', 'Asia/Tashkent', 'America/Panama']
/** How often an event comes that repeats. */
const times = 20

/** Events of four years, three behind: one of ten comes every week, twenty times; a third are whole days. One of twenty is announced as busy. */
export async function fillEvents(client: pg.Client, many: number): Promise<void> {
  await writeTexts(client, { from: 0, to: many, salt: 5000, sentences: 2 })
  await client.query(`
    INSERT INTO core.event (id, owner_id, audience_id, marking, lang, title, description, kind, state, organizer_id, group_id, place, zone, starts_local, ends_local, rule, busy_for, created_at, updated_at, created_by_id)
    SELECT pg_temp.id('event ' || g.n), o.id, a.id, a.marking, t.lang, t.title, t.body, (ARRAY['${kinds.join("','")}'])[1 + pg_temp.dice(g.n, 5020, ${kinds.length})],
      (ARRAY['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'POSTPONED', 'CANCELLED'])[1 + pg_temp.dice(g.n, 5021, 6)], o.id, CASE WHEN pg_temp.dice(g.n, 5022, 4) = 0 THEN w.id END, 'Conference centre',
      s.zone, s.starts, CASE WHEN s.zone IS NULL THEN s.starts + pg_temp.dice(g.n, 5023, 4) * interval '1 day' ELSE s.starts + interval '7 hours' END, CASE WHEN g.n % 10 = 0 THEN 'FREQ=WEEKLY;COUNT=${times}' END,
      CASE WHEN g.n % 20 = 7 AND a.marking <> 'RED' THEN 'ENTITIES' END, s.at, s.at, m.id
    FROM generate_series(0, ${many - 1}) g(n) JOIN text_of t ON t.n = g.n ${drawn('some_organization', 'o', 5030)} ${drawn('some_audience', 'a', 5031)} ${drawn('some_member', 'm', 5032)} ${drawn('some_group', 'w', 5033)}
      CROSS JOIN LATERAL (SELECT CASE WHEN pg_temp.dice(g.n, 5034, 3) > 0 THEN (ARRAY['${zones.join("','")}'])[1 + pg_temp.dice(g.n, 5035, ${zones.length})] END AS zone) z
      CROSS JOIN LATERAL (SELECT z.zone, current_date - 1095 + pg_temp.dice(g.n, 5036, 1460) + CASE WHEN z.zone IS NULL THEN interval '0' ELSE (8 + pg_temp.dice(g.n, 5037, 8)) * interval '1 hour' END AS starts,
        now() - pg_temp.dice(g.n, 5038, 20000000) * interval '1 second' AS at) s`)
  const from = `FROM generate_series(0, ${many - 1}) g(n) JOIN core.event e ON e.id = pg_temp.id('event ' || g.n)`
  const up = (most: number, salt: number) => `CROSS JOIN LATERAL generate_series(1, 1 + pg_temp.dice(g.n, ${salt}, ${most})) k(k)`
  const each = (pool: string, as: string, salt: number) => `JOIN ${pool} ${as} ON ${as}.n = pg_temp.dice(g.n, ${salt} + k.k, (SELECT count(*) FROM ${pool}))`
  await client.query(`INSERT INTO core.event_country (${columns}, country) SELECT DISTINCT ${parts}, c.alpha2 ${from} ${up(2, 5050)} ${each('some_country', 'c', 5051)}`)
  await client.query(`INSERT INTO core.event_theme (${columns}, theme) SELECT DISTINCT ${parts}, x.slug ${from} ${up(2, 5060)} ${each('some_theme', 'x', 5061)}`)
  await client.query(`INSERT INTO core.event_occurrence (${columns}, starts_at, ends_at, starts_on, ends_on)
    SELECT ${parts}, w.starts AT TIME ZONE coalesce(e.zone, 'UTC'), (CASE WHEN e.zone IS NULL THEN w.ends + interval '1 day' ELSE w.ends END) AT TIME ZONE coalesce(e.zone, 'UTC'), w.starts::date, w.ends::date
    ${from} CROSS JOIN LATERAL generate_series(0, CASE WHEN e.rule IS NULL THEN 0 ELSE ${times - 1} END) k(k)
      CROSS JOIN LATERAL (SELECT e.starts_local + k.k * interval '7 days' AS starts, e.ends_local + k.k * interval '7 days' AS ends) w`)
  await announce(client)
}

/** A row for each occurrence and country, as prisma/policies says it: five columns, nothing that leads to the event. */
async function announce(client: pg.Client): Promise<void> {
  await client.query(`CREATE TEMP TABLE told AS SELECT gen_random_uuid() AS id, e.id AS event_id, e.owner_id, e.audience_id, e.marking, c.country, o.starts_on, o.ends_on, e.kind,
      (SELECT min(x.theme) FROM core.event_theme x WHERE x.event_id = e.id) AS theme
    FROM core.event e JOIN core.event_country c ON c.event_id = e.id JOIN core.event_occurrence o ON o.event_id = e.id WHERE e.busy_for IS NOT NULL`)
  await client.query(`INSERT INTO core.busy (id, audience_id, country, starts_on, ends_on, kind, theme)
    SELECT t.id, authz.same_audience(ARRAY['00000000-0000-0000-0000-000000000002']::uuid[]), t.country, t.starts_on, t.ends_on, t.kind, t.theme FROM told t`)
  await client.query(`INSERT INTO core.event_busy (${columns}, busy_id) SELECT t.event_id, t.owner_id, t.audience_id, t.marking, t.id FROM told t`)
}
