import type pg from 'pg'

/** How many sets of organizations, and of named people, there are beside everybody, the entities and the groups. */
const sets = 1500

/**
 * A thousand places, drawn evenly: 600 everybody and the entities, 250 a group, 100 a set of organizations, 50 named people, as in the
 * measurements on which the audience model was chosen. A fifth of what is for named people is RED.
 */
export async function openAudiences(client: pg.Client): Promise<void> {
  await client.query(`CREATE TEMP TABLE some_audience (n serial PRIMARY KEY, id uuid, marking text)`)
  const add = (share: number, of: number, who: string, marking: string) =>
    client.query(`INSERT INTO some_audience (id, marking) SELECT a.id, ${marking} FROM (
        SELECT g.n, authz.same_audience(ARRAY(SELECT w FROM unnest(${who}) w)) AS id FROM generate_series(0, ${of - 1}) g(n)) a
      CROSS JOIN generate_series(1, ${Math.round((share * sets) / of)})`)
  const pool = async (name: string) => Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${name}`)).rows[0]?.count)
  const groups = await pool('some_group')
  const everybody = `ARRAY['00000000-0000-0000-0000-00000000000' || CASE WHEN g.n < 4 THEN 1 ELSE 2 END]::uuid[]`
  await add(12, 5, everybody, `CASE WHEN a.n = 0 THEN 'CLEAR' ELSE 'GREEN' END`)
  await add(5, groups, '(SELECT array_agg(s.id) FROM some_group s WHERE s.n = g.n)', `'AMBER'`)
  await add(2, 2 * sets, several('some_organization', 4), `'AMBER'`)
  await add(1, sets, several('some_member', 5), `CASE WHEN a.n % 5 = 0 THEN 'RED' ELSE 'AMBER+STRICT' END`)
  await client.query('UPDATE some_audience SET n = n - 1')
  await client.query('ANALYZE some_audience')
}

/** Two to `most` of a pool. */
const several = (pool: string, most: number) => `ARRAY(SELECT s.id FROM generate_series(1, 2 + pg_temp.dice(g.n, 40, ${most - 1})) k
  JOIN ${pool} s ON s.n = pg_temp.dice(g.n, 40 + k, (SELECT count(*) FROM ${pool})))`

/** Six of ten members sit in one to five groups, three in the middle; the viewer sits in the first. */
export async function seatMembers(client: pg.Client, viewer: string): Promise<void> {
  await client.query(`INSERT INTO core.group_member (group_id, member_id, since_on)
    SELECT DISTINCT w.id, m.id, current_date - 400 FROM some_member m CROSS JOIN generate_series(1, 5) k
      JOIN some_group w ON w.n = pg_temp.dice(m.n, 60 + k, (SELECT count(*) FROM some_group))
     WHERE pg_temp.dice(m.n, 60, 10) < 6 AND k <= 1 + pg_temp.dice(m.n, 59, 5)
    UNION SELECT w.id, $1::uuid, current_date - 400 FROM some_group w WHERE w.n = 0
    ON CONFLICT DO NOTHING`, [viewer])
}
