import 'server-only'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import { noteViewing } from '@/lib/features/audience/sharing'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { PageOf } from '@/lib/platform/lists/keyset'
import { rendered } from '../markdown.ts'
import { canDecide, canEditPost, canEditTopic, canPost, canSteer, canWithdraw } from '../policy.ts'
import type { PostParams } from '../search-params.ts'
import { quotationOf, type Quotation } from './quotation.ts'
import { postsPage, type PostRow } from './posts-page.ts'
import { topicOf, type HeldTopic } from './topic-of.ts'

/** A post as a page shows it: `html` is safe to show, null once withdrawn. */
export type ShownPost = Omit<PostRow, 'body' | 'key'> & { html: string | null; can: { edit: boolean; withdraw: boolean; decide: boolean } }
export type TopicPage = {
  topic: HeldTopic & { group: string; author: string | null; organization: string; organizations: number }
  told: AudienceTold
  posts: Omit<PageOf<ShownPost>, 'rows'> & { rows: ShownPost[] }
  unread: number
  readTo: Date | null
  reply: Quotation | null
  can: { post: boolean; edit: boolean; steer: boolean }
}

/** A topic with a page of its posts, as the viewer sees it; null for one that is not to be seen. */
export function getTopic(viewer: Viewer, locale: Locale, { slug, id, params }: { slug: string; id: string; params: PostParams }): Promise<TopicPage | null> {
  return asViewer(viewer, async (tx) => {
    const topic = await topicOf(tx, id, slug)
    if (!topic) return null
    await noteViewing(tx, viewer, 'topic', topic)
    const readTo = await readToOf(tx, viewer, topic)
    const posts = await postsPage(tx, { topicId: id, groupId: topic.ownerId, locale, memberId: viewer.id, from: { at: params.at, post: params.post ?? params.reply ?? params.quote } })
    return {
      topic: { ...topic, ...(await about(tx, locale, topic)) },
      told: await audienceTold(tx, locale, topic),
      posts: { ...posts, rows: posts.rows.map((row) => shown(viewer, topic, row)) },
      unread: posts.rows.filter(({ unread }) => unread).length,
      readTo,
      reply: await quotationOf(tx, id, params),
      can: { post: canPost(topic.place, topic), edit: canEditTopic(viewer, topic.place, topic), steer: canSteer(topic.place) },
    }
  })
}

function shown(viewer: Viewer, topic: HeldTopic, { body, key: _key, ...row }: PostRow): ShownPost {
  const can = { edit: canEditPost(viewer, topic.place, topic, row), withdraw: canWithdraw(viewer, topic.place, row), decide: canDecide(topic.place, row) }
  return { ...row, html: row.withdrawnAt ? null : rendered(body), can }
}

/** Up to when the viewer has read: as noted, else since sitting in the group; null for those outside, to whom nothing is new. */
async function readToOf(tx: Tx, viewer: Viewer, { id, ownerId }: HeldTopic): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ readTo: Date }[]>`
    SELECT coalesce(r.read_to, g.since_on) AS "readTo" FROM core.group_member g LEFT JOIN core.reading r ON r.member_id = g.member_id AND r.topic_id = ${id}::uuid
     WHERE g.group_id = ${ownerId}::uuid AND g.member_id = ${viewer.id}::uuid`
  return row?.readTo ?? null
}

async function about(tx: Tx, locale: Locale, { id }: HeldTopic) {
  const [row] = await tx.$queryRaw<{ group: string; author: string | null; organization: string; organizations: number }[]>`
    SELECT w.name AS group, c.name AS author, coalesce(n.acronym, e.acronym, n.name) AS organization,
      (SELECT count(DISTINCT p.organization_id)::int FROM core.post p WHERE p.topic_id = t.id) AS organizations
    FROM core.topic t JOIN core.working_group_name w ON w.group_id = t.owner_id AND w.lang = ${locale}
      JOIN core.organization_name n ON n.organization_id = t.organization_id AND n.lang = ${locale} JOIN core.organization_name e ON e.organization_id = t.organization_id AND e.lang = 'en'
      LEFT JOIN core.member m ON m.id = t.created_by_id LEFT JOIN core.contact c ON c.id = m.contact_id WHERE t.id = ${id}::uuid`
  return row ?? { group: '', author: null, organization: '', organizations: 0 }
}
