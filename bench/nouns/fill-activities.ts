import type pg from 'pg'
import { drawn } from './dice.ts'
import { writeTexts } from './words.ts'

const parts = 'a.id, a.owner_id, a.audience_id, a.marking'
const columns = 'activity_id, owner_id, audience_id, marking'
const up = (most: number, salt: number) => `CROSS JOIN LATERAL generate_series(1, 1 + pg_temp.dice(g.n, ${salt}, ${most})) k(k)`
const each = (pool: string, as: string, salt: number) => `JOIN ${pool} ${as} ON ${as}.n = pg_temp.dice(g.n, ${salt} + k.k, (SELECT count(*) FROM ${pool}))`
const types = ['TRAINING', 'WORKSHOP', 'EXERCISE', 'STUDY_VISIT', 'MENTORING', 'MISSION', 'ASSESSMENT_VISIT', 'EXPERT_MEETING', 'CONFERENCE', 'LEGISLATIVE_ASSISTANCE', 'STRATEGY_SUPPORT', 'EQUIPMENT', 'PUBLICATION', 'RESEARCH', 'EVALUATION', 'OTHER']

/** Activities of seven years: eight of ten in countries, one to three of these, the others in regions or everywhere; one lead, some partners, some themes, and an update of every third. */
export async function fillActivities(client: pg.Client, many: number): Promise<void> {
  await writeTexts(client, { from: 0, to: many, salt: 4000, sentences: 3 })
  await client.query(`
    INSERT INTO core.activity (id, owner_id, audience_id, marking, lang, title, title_order, description, type, scope, group_id, pillar, planned_starts_on, planned_ends_on, actual_starts_on, status,
      progress_percent, participants, rhythm, stale_at, starts_order, created_at, updated_at, created_by_id)
    SELECT pg_temp.id('activity ' || g.n), o.id, a.id, a.marking, t.lang, t.title, search.plain(left(t.title, 200)), t.body, (ARRAY['${types.join("','")}'])[1 + pg_temp.dice(g.n, 4020, ${types.length})],
      CASE WHEN p.place < 8 THEN 'COUNTRIES' WHEN p.place = 8 THEN 'REGIONS' ELSE 'GLOBAL' END, CASE WHEN pg_temp.dice(g.n, 4021, 4) = 0 THEN w.id END, 1 + pg_temp.dice(g.n, 4022, 4),
      s.day, s.day + 3 + pg_temp.dice(g.n, 4023, 200), CASE WHEN s.day < current_date THEN s.day END, s.status, pg_temp.dice(g.n, 4024, 101), pg_temp.dice(g.n, 4025, 120), 'QUARTER',
      CASE WHEN s.status NOT IN ('CLOSED', 'CANCELLED') THEN s.at + interval '6 months' END, s.day, s.at, s.at, m.id
    FROM generate_series(0, ${many - 1}) g(n) JOIN text_of t ON t.n = g.n ${drawn('some_organization', 'o', 4030)} ${drawn('some_audience', 'a', 4031)} ${drawn('some_member', 'm', 4032)} ${drawn('some_group', 'w', 4033)}
      CROSS JOIN LATERAL (SELECT pg_temp.dice(g.n, 4034, 10) AS place) p
      CROSS JOIN LATERAL (SELECT current_date - 2000 + pg_temp.dice(g.n, 4035, 2555) AS day, now() - pg_temp.dice(g.n, 4036, 20000000) * interval '1 second' AS at,
        (ARRAY['PIPELINE', 'PIPELINE', 'IMPLEMENTATION', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CLOSED', 'CLOSED', 'CANCELLED', 'SUSPENDED'])[1 + pg_temp.dice(g.n, 4037, 10)] AS status) s`)
  const from = `FROM generate_series(0, ${many - 1}) g(n) JOIN core.activity a ON a.id = pg_temp.id('activity ' || g.n)`
  await client.query(`INSERT INTO core.activity_organization (${columns}, organization_id, role) SELECT ${parts}, o.id, CASE k.k WHEN 1 THEN 'LEAD' ELSE 'PARTNER' END ${from} ${up(3, 4040)} ${each('some_organization', 'o', 4041)} ON CONFLICT (activity_id, organization_id) DO NOTHING`)
  await client.query(`INSERT INTO core.activity_country (${columns}, country, status, starts_order) SELECT DISTINCT ${parts}, c.alpha2, a.status, a.starts_order ${from} ${up(3, 4050)} ${each('some_country', 'c', 4051)} WHERE a.scope = 'COUNTRIES'`)
  await client.query(`INSERT INTO core.activity_region (${columns}, region) SELECT DISTINCT ${parts}, r.m49 ${from} ${up(2, 4060)} ${each('some_region', 'r', 4061)} WHERE a.scope = 'REGIONS'`)
  await client.query(`INSERT INTO core.activity_theme (${columns}, theme) SELECT DISTINCT ${parts}, x.slug ${from} ${up(3, 4070)} ${each('some_theme', 'x', 4071)}`)
  await client.query(`INSERT INTO core.activity_update (id, ${columns}, lang, body, created_at, created_by_id, organization_id) SELECT pg_temp.id('update ' || g.n), ${parts}, a.lang, t.body, a.updated_at, m.id, m.organization_id
    ${from} JOIN text_of t ON t.n = (g.n + 7) % ${many} ${drawn('some_member', 'm', 4080)} WHERE g.n % 3 = 0`)
  await client.query(`UPDATE core.activity a SET lead_id = (SELECT t.organization_id FROM core.activity_organization t WHERE t.activity_id = a.id AND t.role = 'LEAD'),
    theme_keys = ARRAY(SELECT t.theme FROM core.activity_theme t WHERE t.activity_id = a.id ORDER BY 1), country_keys = ARRAY(SELECT t.country FROM core.activity_country t WHERE t.activity_id = a.id ORDER BY 1),
    region_keys = ARRAY(SELECT t.region FROM core.activity_region t WHERE t.activity_id = a.id ORDER BY 1)`)
}
