import type pg from 'pg'
import { writeTexts } from './words.ts'

/**
 * Topics in the first group, each with `posts` posts of its people, a third of them answers and one of fifty a decision. Six of ten topics
 * are for the group, the others for those whom rows are for elsewhere (`some_audience`); what is RED is left to other nouns, where the
 * viewer need not be named. The viewer and a tenth of the group have read each topic but for what came in its last three hours. Words of search come by the product's own function, once a topic.
 */
export async function fillTopics(client: pg.Client, { topics, posts, viewer }: { topics: number; posts: number; viewer: string }): Promise<void> {
  await writeTexts(client, { from: 0, to: topics, salt: 1000, sentences: 1 })
  await client.query(`CREATE TEMP TABLE sitting AS SELECT (row_number() OVER (ORDER BY s.n) - 1)::int AS n, s.id, s.organization_id FROM some_member s JOIN core.group_member m ON m.member_id = s.id JOIN some_group w ON w.id = m.group_id AND w.n = 0`)
  await client.query(`CREATE TEMP TABLE group_audience AS SELECT authz.same_audience(ARRAY[w.id]) AS id FROM some_group w WHERE w.n = 0`)
  const writer = (salt: number) => `JOIN sitting m ON m.n = pg_temp.dice(g.n, ${salt}, (SELECT count(*) FROM sitting))`
  await client.query(`
    INSERT INTO core.topic (id, owner_id, audience_id, marking, lang, title, title_order, created_at, updated_at, last_post_at, created_by_id, organization_id, posts, decisions)
    SELECT pg_temp.id('topic ' || g.n), w.id, CASE WHEN inner_one THEN ga.id ELSE a.id END, CASE WHEN inner_one OR a.marking = 'RED' THEN 'AMBER' ELSE a.marking END, t.lang, t.title, search.plain(left(t.title, 200)),
      now() - (g.n + 100) * interval '1 hour', now(), now() - g.n * interval '1 hour', m.id, m.organization_id, ${posts}, 0
    FROM generate_series(0, ${topics - 1}) g(n) JOIN text_of t ON t.n = g.n JOIN some_group w ON w.n = 0 ${writer(1020)} CROSS JOIN group_audience ga
      JOIN some_audience a ON a.n = pg_temp.dice(g.n, 1021, (SELECT count(*) FROM some_audience)) CROSS JOIN LATERAL (SELECT pg_temp.dice(g.n, 1022, 10) < 6 AS inner_one) i`)
  await writeTexts(client, { from: 0, to: topics * posts, salt: 2000, sentences: 4 })
  // A post answers the head of its five: threads of one level, as the product keeps them.
  await client.query(`
    INSERT INTO core.post (id, topic_id, owner_id, audience_id, marking, lang, body, reply_to_id, thread_id, thread_at, created_at, updated_at, created_by_id, organization_id, decision, decided_at, decided_by_id)
    SELECT pg_temp.id('post ' || g.n), p.id, p.owner_id, p.audience_id, p.marking, t.lang, t.body || ' **' || t.title || '**', CASE WHEN h.head <> g.n THEN pg_temp.id('post ' || h.head) END, pg_temp.id('post ' || h.head),
      p.created_at + (h.head % ${posts}) * interval '1 hour', w.at, w.at, m.id, m.organization_id, CASE WHEN d.decided THEN left(t.title, 100) END, CASE WHEN d.decided THEN w.at END, CASE WHEN d.decided THEN m.id END
    FROM generate_series(0, ${topics * posts - 1}) g(n) JOIN text_of t ON t.n = g.n JOIN core.topic p ON p.id = pg_temp.id('topic ' || g.n / ${posts}) ${writer(2020)}
      CROSS JOIN LATERAL (SELECT g.n - g.n % 3 % 2 AS head, p.created_at + (g.n % ${posts}) * interval '1 hour' AS at) w0
      CROSS JOIN LATERAL (SELECT CASE WHEN w0.head % ${posts} = ${posts - 1} THEN g.n ELSE w0.head END AS head) h CROSS JOIN LATERAL (SELECT w0.at) w CROSS JOIN LATERAL (SELECT pg_temp.dice(g.n, 2021, 50) = 0 AS decided) d`)
  await client.query('UPDATE core.topic t SET decisions = (SELECT count(*) FROM core.post p WHERE p.topic_id = t.id AND p.decided_at IS NOT NULL), last_post_at = (SELECT max(p.created_at) FROM core.post p WHERE p.topic_id = t.id)')
  await client.query(`INSERT INTO core.reading (member_id, topic_id, read_to) SELECT m.id, t.id, t.last_post_at - interval '3 hours' FROM core.topic t CROSS JOIN sitting m WHERE m.n % 10 = 0 OR m.id = $1`, [viewer])
}
