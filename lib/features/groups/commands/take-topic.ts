import 'server-only'
import { mayLeave } from '@/lib/features/audience/policy'
import { audienceTold, type AudienceTold } from '@/lib/features/audience/queries/audience-told'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import { rendered } from '../markdown.ts'
import { postsPage } from '../queries/posts-page.ts'
import type { ShownPost } from '../queries/get-topic.ts'
import { topicOf, type HeldTopic } from '../queries/topic-of.ts'

/** More would be a book; the sheet says so. */
const mostPages = 20

export type TopicSheet = { topic: HeldTopic; told: AudienceTold; posts: ShownPost[]; full: boolean }

/** Takes a topic for printing: read and put on record in one transaction. Null for one that is not to be seen, and for RED, which never leaves. */
export function takeTopic(viewer: Viewer, locale: Locale, slug: string, id: string): Promise<TopicSheet | null> {
  return asViewer(viewer, async (tx) => {
    const topic = await topicOf(tx, id, slug)
    if (!topic || !mayLeave(topic.marking, 'export')) return null
    const posts: ShownPost[] = []
    let at: string | undefined
    let page = 0
    do {
      const read = await postsPage(tx, { topicId: id, groupId: topic.ownerId, locale, memberId: viewer.id, from: { at } })
      posts.push(...read.rows.map(({ body, key: _key, ...row }) => ({ ...row, html: row.withdrawnAt ? null : rendered(body), can: { edit: false, withdraw: false, decide: false } })))
      at = read.next ?? undefined
      page += 1
    } while (at && page < mostPages)
    await logExport(viewer, { noun: 'topic', format: 'PRINT', rows: posts.length, marking: topic.marking, filter: `topic=${id}` })
    return { topic, told: await audienceTold(tx, locale, topic), posts, full: at !== undefined }
  })
}
