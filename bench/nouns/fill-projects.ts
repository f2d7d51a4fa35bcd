import type pg from 'pg'
import { drawn } from './dice.ts'
import { writeTexts } from './words.ts'

const parts = 'p.id, p.owner_id, p.audience_id, p.marking'
const columns = 'project_id, owner_id, audience_id, marking'
const up = (most: number, salt: number) => `CROSS JOIN LATERAL generate_series(1, 1 + pg_temp.dice(g.n, ${salt}, ${most})) k(k)`
/** As `drawn`, another one for each of several rows. */
const each = (pool: string, as: string, salt: number) => `JOIN ${pool} ${as} ON ${as}.n = pg_temp.dice(g.n, ${salt} + k.k, (SELECT count(*) FROM ${pool}))`

/** Projects with what belongs to them: one translation of three, one to four countries and one to three themes with shares, two to five organizations, budget and amounts in one of four currencies. */
export async function fillProjects(client: pg.Client, many: number): Promise<void> {
  await writeTexts(client, { from: 0, to: many, salt: 3000, sentences: 4 })
  await client.query(`
    INSERT INTO core.project (id, owner_id, audience_id, marking, lang, title, title_order, description, identifier, status, starts_on, ends_on, starts_order, created_by_id, created_at, updated_at)
    SELECT pg_temp.id('project ' || g.n), o.id, a.id, a.marking, t.lang, t.title, search.plain(left(t.title, 200)), t.body, 'P-' || lpad(g.n::text, 6, '0'),
      (ARRAY['PIPELINE', 'IMPLEMENTATION', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CLOSED', 'CANCELLED', 'SUSPENDED'])[1 + pg_temp.dice(g.n, 3020, 8)],
      s.day, s.day + 200 + pg_temp.dice(g.n, 3021, 1200), s.day, m.id, now() - g.n * interval '7 minutes', now() - g.n * interval '7 minutes'
    FROM generate_series(0, ${many - 1}) g(n) JOIN text_of t ON t.n = g.n ${drawn('some_organization', 'o', 3022)} ${drawn('some_audience', 'a', 3023)} ${drawn('some_member', 'm', 3024)}
      CROSS JOIN LATERAL (SELECT current_date - 1800 + pg_temp.dice(g.n, 3025, 2400) AS day) s`)
  const from = `FROM generate_series(0, ${many - 1}) g(n) JOIN core.project p ON p.id = pg_temp.id('project ' || g.n)`
  await client.query(`INSERT INTO core.project_organization (${columns}, organization_id, role)
    SELECT ${parts}, o.id, (ARRAY['IMPLEMENTING', 'FUNDING', 'ACCOUNTABLE', 'IMPLEMENTING', 'EXTENDING'])[k.k] ${from} ${up(4, 3030)} ${each('some_organization', 'o', 3031)} ON CONFLICT DO NOTHING`)
  for (const [table, column, code, pool, most, salt] of [['project_country', 'country', 'alpha2', 'some_country', 4, 3040], ['project_theme', 'theme', 'slug', 'some_theme', 3, 3050]] as const) {
    // Even shares; what does not divide goes to the first.
    await client.query(`INSERT INTO core.${table} (${columns}, ${column}, share)
      SELECT d.id, d.owner_id, d.audience_id, d.marking, d.code, 10000 / d.among + CASE WHEN d.place = 1 THEN 10000 % d.among ELSE 0 END FROM (
        SELECT c.*, count(*) OVER (PARTITION BY c.id) AS among, row_number() OVER (PARTITION BY c.id ORDER BY c.code) AS place
        FROM (SELECT DISTINCT ${parts}, x.${code} AS code ${from} ${up(most, salt)} ${each(pool, 'x', salt + 1)}) c) d`)
  }
  await client.query(`INSERT INTO core.project_amount (${columns}, kind, currency, minor)
    SELECT ${parts}, (ARRAY['BUDGET', 'PLEDGED', 'COMMITTED', 'RECEIVED', 'SPENT'])[k.k], (ARRAY['USD', 'EUR', 'JPY', 'CHF'])[1 + pg_temp.dice(g.n, 3060, 10) / 4], 1000000 + pg_temp.dice(g.n, 3061 + k.k, 300000000) ${from} ${up(5, 3062)}`)
  await client.query(`INSERT INTO core.project_text (${columns}, lang, title, description) SELECT ${parts}, CASE p.lang WHEN 'en' THEN 'fr' ELSE 'en' END, t.title, t.body ${from}
    JOIN text_of t ON t.n = (g.n + 1) % ${many} WHERE pg_temp.dice(g.n, 3070, 3) = 0`)
}
