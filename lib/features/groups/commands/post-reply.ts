import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { PostInput } from '../input.ts'
import { canPost } from '../policy.ts'
import { topicOf } from '../queries/topic-of.ts'

/** Whoever sits in the group says something in an open topic; a form that comes twice says it once. @returns where it is */
export function postReply(viewer: Viewer, { topicId, body, lang, replyToId, quotesId }: PostInput): Promise<{ id: string; address: string }> {
  return asViewer(viewer, async (tx) => {
    const topic = (await topicOf(tx, topicId)) ?? missing('topic')
    if (!canPost(topic.place, topic)) refuse(topic.place.sits ? 'topic.wasClosed' : 'group.notSitting')
    const address = `/groups/${topic.slug}/topics/${topicId}`
    await oneAtATime(tx, `post ${viewer.id} ${topicId}`)
    const before = await tx.post.findFirst({ where: { topicId, createdById: viewer.id, body, createdAt: { gt: new Date(now().getTime() - aMoment) } }, select: { id: true } })
    if (before) return { id: before.id, address }
    for (const answered of [replyToId, quotesId]) {
      if (answered && (await tx.post.count({ where: { id: answered, topicId } })) === 0) missing('post')
    }
    const { ownerId, audienceId, marking } = topic
    const said = { topicId, ownerId, audienceId, marking, lang, body, createdById: viewer.id, organizationId: viewer.organizationId }
    const { id } = await tx.post.create({ data: { ...said, ...(replyToId && { replyToId }), ...(quotesId && { quotesId }) }, select: { id: true } })
    await journal(tx, viewer, 'post.made', { noun: 'post', id, ownerId, audienceId, marking })
    return { id, address }
  })
}
