import type pg from 'pg'

/**
 * What the fillers draw from, in the session of `client`: `pg_temp.dice(n, salt, of)`, the same number below `of` for the same row in
 * every run, and pools of what rows are given to, numbered from 0 in an order that does not change.
 */
export async function openPools(client: pg.Client): Promise<void> {
  await client.query(`CREATE FUNCTION pg_temp.dice(n int, salt int, below bigint) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashint8extended(n, salt) & 9007199254740991) % below)::int $$`)
  await openIds(client)
  for (const [name, rows] of Object.entries(pools)) {
    await client.query(`CREATE TEMP TABLE ${name} AS SELECT (row_number() OVER (ORDER BY place) - 1)::int AS n, p.* FROM (${rows}) p`)
    await client.query(`ALTER TABLE ${name} ADD PRIMARY KEY (n)`)
    await client.query(`ANALYZE ${name}`)
  }
}

/** `pg_temp.id(text)`: the same id for the same text, of version 4 as addresses demand. */
export const openIds = (client: pg.Client) =>
  client.query(`CREATE FUNCTION pg_temp.id(t text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT overlay(overlay(md5(t) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$`)

const pools = {
  some_organization: 'SELECT o.slug AS place, o.id FROM core.organization o WHERE EXISTS (SELECT FROM core.member m WHERE m.organization_id = o.id)',
  some_member: `SELECT k.email AS place, m.id, m.organization_id FROM core.member m JOIN core.credential k ON k.member_id = m.id WHERE m.state = 'ACTIVE'`,
  some_group: 'SELECT coalesce(g.number, 99) || g.slug AS place, g.id FROM core.working_group g',
  some_country: 'SELECT c.alpha2 AS place, c.alpha2 FROM core.country c',
  some_theme: 'SELECT t.position AS place, t.slug FROM core.theme t',
  some_region: `SELECT r.m49 AS place, r.m49 FROM core.region r WHERE r.m49 <> '001'`,
}

/** A pool's row for row `n` of the filled table, as a join. @param salt another number for each use, so that no two go together */
export const drawn = (pool: keyof typeof pools | 'some_audience', as: string, salt: number): string =>
  `JOIN ${pool} ${as} ON ${as}.n = pg_temp.dice(g.n, ${salt}, (SELECT count(*) FROM ${pool}))`
