import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'
import { identity } from '../reference/identity.ts'

/** A post of the sample world: hours are counted back from the moment of loading; `answers` is the number of a post of the same topic. */
const samplePost = z.object({
  by: z.email(),
  lang: z.string(),
  hoursAgo: z.number(),
  body: z.string(),
  answers: z.int().nullable().default(null),
  decision: z.string().nullable().default(null),
  decidedBy: z.email().nullable().default(null),
})
export const sampleTopics = z.object({
  topics: z.array(
    z.object({
      group: z.string(),
      title: z.string(),
      lang: z.string(),
      marking: z.enum(['GREEN', 'AMBER', 'AMBER+STRICT']).default('AMBER'),
      audience: z.enum(['GROUP', 'GROUP_AND_ENTITIES', 'EVERYONE']).default('GROUP'),
      pinnedBy: z.email().nullable().default(null),
      closedBy: z.email().nullable().default(null),
      posts: z.array(samplePost).min(1),
    }),
  ),
})

const everyone = '00000000-0000-0000-0000-000000000001'
const entities = '00000000-0000-0000-0000-000000000002'

/** Adds what the groups of the sample world talk about, in five statements however much it is; the people have read until three days ago. */
export async function addTopics(client: pg.Client): Promise<void> {
  const { topics } = sampleTopics.parse(JSON.parse(await readFile(new URL('./topics.json', import.meta.url), 'utf8')))
  const audiences = { GROUP: [], GROUP_AND_ENTITIES: [entities], EVERYONE: [everyone] }
  const placed = topics.map((topic) => ({ ...topic, id: randomUUID(), posts: topic.posts.map((post) => ({ ...post, id: randomUUID() })) }))
  const rows = placed.map(({ posts: [first], group, audience, ...topic }) => ({ ...topic, owner: identity('group', group), audience: [identity('group', group), ...audiences[audience]], by: first?.by, hours: first?.hoursAgo }))
  await client.query(topicRows, [JSON.stringify(rows)])
  const posts = placed.flatMap((topic) => topic.posts.map((post) => ({ ...post, topic: topic.id, answered: post.answers === null ? null : (topic.posts[post.answers]?.id ?? null) })))
  // Heads before answers: the thread of an answer is that of a post which is there.
  for (const answers of [false, true]) await client.query(postRows, [JSON.stringify(posts.filter(({ answered }) => (answered !== null) === answers))])
  await client.query(`INSERT INTO core.reading (member_id, topic_id, read_to) SELECT g.member_id, t.id, now() - interval '3 days' FROM core.topic t JOIN core.group_member g ON g.group_id = t.owner_id WHERE t.sample`)
}

const topicRows = `
  INSERT INTO core.topic (id, owner_id, audience_id, marking, lang, title, created_at, updated_at, created_by_id, organization_id, pinned_at, pinned_by_id, closed_at, closed_by_id, sample)
  SELECT s.id, s.owner, authz.same_audience(s.audience), s.marking, s.lang, s.title, w.at, w.at, m.id, m.organization_id,
    CASE WHEN p.member_id IS NOT NULL THEN now() - interval '1 day' END, p.member_id, CASE WHEN c.member_id IS NOT NULL THEN now() - interval '2 days' END, c.member_id, true
  FROM jsonb_to_recordset($1) AS s(id uuid, owner uuid, title text, lang text, marking text, audience uuid[], "pinnedBy" text, "closedBy" text, by text, hours float)
    CROSS JOIN LATERAL (SELECT now() - s.hours * interval '1 hour' AS at) w JOIN core.credential k ON k.email = s.by JOIN core.member m ON m.id = k.member_id
    LEFT JOIN core.credential p ON p.email = s."pinnedBy" LEFT JOIN core.credential c ON c.email = s."closedBy"`

const postRows = `
  INSERT INTO core.post (id, topic_id, owner_id, audience_id, marking, lang, body, reply_to_id, created_at, updated_at, created_by_id, organization_id, decision, decided_at, decided_by_id, sample)
  SELECT s.id, t.id, t.owner_id, t.audience_id, t.marking, s.lang, s.body, s.answered, w.at, w.at, m.id, m.organization_id, s.decision, CASE WHEN s.decision IS NOT NULL THEN w.at + interval '1 hour' END, d.member_id, true
  FROM jsonb_to_recordset($1) AS s(id uuid, topic uuid, by text, lang text, "hoursAgo" float, body text, answered uuid, decision text, "decidedBy" text)
    JOIN core.topic t ON t.id = s.topic CROSS JOIN LATERAL (SELECT now() - s."hoursAgo" * interval '1 hour' AS at) w
    JOIN core.credential k ON k.email = s.by JOIN core.member m ON m.id = k.member_id LEFT JOIN core.credential d ON d.email = s."decidedBy"`
