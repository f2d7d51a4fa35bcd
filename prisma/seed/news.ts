import type pg from 'pg'

/** What the people of the sample world have done, as the journal would tell it had they done it here: so that a desk has news. */
export async function addNews(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO core.journal (at, actor_id, verb, noun, row_id, owner_id, audience_id, marking)
    SELECT t.created_at, t.created_by_id, 'topic.opened', 'topic', t.id, t.owner_id, t.audience_id, t.marking FROM core.topic t WHERE t.sample
    UNION ALL SELECT p.created_at, p.created_by_id, 'post.made', 'post', p.id, p.owner_id, p.audience_id, p.marking FROM core.post p WHERE p.sample AND p.reply_to_id IS NOT NULL
    UNION ALL SELECT p.decided_at, p.decided_by_id, 'post.decided', 'post', p.id, p.owner_id, p.audience_id, p.marking FROM core.post p WHERE p.sample AND p.decided_at IS NOT NULL
    UNION ALL SELECT now() - (30 + row_number() OVER (ORDER BY p.title) * 7) * interval '1 hour', p.created_by_id, 'project.changed', 'project', p.id, p.owner_id, p.audience_id, p.marking
      FROM core.project p WHERE p.sample AND p.status = 'IMPLEMENTATION'
    UNION ALL SELECT now() - (20 + row_number() OVER (ORDER BY e.title) * 5) * interval '1 hour', e.created_by_id, 'event.added', 'event', e.id, e.owner_id, e.audience_id, e.marking
      FROM core.event e WHERE e.sample AND e.created_by_id IS NOT NULL
    UNION ALL SELECT u.created_at, u.created_by_id, 'activity.updated', 'activity', u.activity_id, u.owner_id, u.audience_id, u.marking FROM core.activity_update u WHERE u.sample`)
}
