import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/**
 * Moves the reading position of one who sits in the group to the last post before the first that was not shown: what stands on
 * another page stays unread. Compared in the database, because its instants are finer than ours.
 */
export function readTopic(viewer: Viewer, topicId: string, shown: readonly string[]): Promise<void> {
  return asViewer(viewer, async (tx) => {
    await tx.$executeRaw`
      WITH place AS (SELECT coalesce(r.read_to, g.since_on) AS read_to FROM core.topic t JOIN core.group_member g ON g.group_id = t.owner_id AND g.member_id = ${viewer.id}::uuid
          LEFT JOIN core.reading r ON r.member_id = g.member_id AND r.topic_id = t.id WHERE t.id = ${topicId}::uuid),
        missed AS (SELECT min(p.created_at) AS at FROM core.post p, place WHERE p.topic_id = ${topicId}::uuid AND p.created_at > place.read_to AND p.id <> ALL (${[...shown]}::uuid[])),
        reached AS (SELECT max(p.created_at) AS at FROM core.post p, place, missed WHERE p.topic_id = ${topicId}::uuid AND p.created_at > place.read_to AND (missed.at IS NULL OR p.created_at < missed.at))
      INSERT INTO core.reading (member_id, topic_id, read_to) SELECT ${viewer.id}::uuid, ${topicId}::uuid, reached.at FROM reached WHERE reached.at IS NOT NULL
      ON CONFLICT (member_id, topic_id) DO UPDATE SET read_to = excluded.read_to WHERE reading.read_to < excluded.read_to`
  })
}
