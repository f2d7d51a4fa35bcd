import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { SavedPostInput } from '../input.ts'
import { canDecide, canEditPost, canWithdraw } from '../policy.ts'
import { postOf, type HeldPost } from '../queries/topic-of.ts'

const addressOf = ({ topic }: HeldPost) => `/groups/${topic.slug}/topics/${topic.id}`
const subject = ({ id, ownerId, audienceId, topic }: HeldPost) => ({ noun: 'post', id, ownerId, audienceId, marking: topic.marking })

/** An author says it better; what was said before stands in the history. @returns the address of its topic */
export function savePost(viewer: Viewer, { id, version, body, lang }: SavedPostInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    await tx.$queryRaw`SELECT FROM core.post WHERE id = ${id}::uuid FOR UPDATE`
    const post = (await postOf(tx, id)) ?? missing('post')
    if (!canEditPost(viewer, post.topic.place, post.topic, post)) refuse(post.topic.closedAt ? 'topic.wasClosed' : 'topic.post.notYours')
    if (post.body === body && post.lang === lang) return addressOf(post)
    if (post.version !== version) throw new Conflict({ body: post.body, lang: post.lang }, post.version)
    await tx.post.updateMany({ where: { id }, data: { body, lang, version: version + 1, editedAt: now(), updatedAt: now() } })
    await journal(tx, viewer, 'post.edited', subject(post))
    return addressOf(post)
  })
}

/** Its author or a chair takes back what a post said; it is gone, with its history. */
export function withdrawPost(viewer: Viewer, id: string): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const post = (await postOf(tx, id)) ?? missing('post')
    if (post.withdrawnAt) return addressOf(post)
    if (!canWithdraw(viewer, post.topic.place, post)) refuse('topic.post.notYours')
    const [done] = await tx.$queryRaw<{ done: boolean }[]>`SELECT authz.withdraw_post(${id}::uuid) AS done`
    if (!done?.done) missing('post')
    await journal(tx, viewer, 'post.withdrawn', subject(post))
    return addressOf(post)
  })
}

/** A chair marks a post as what the group settled, in one line; null takes the mark away. */
export function decidePost(viewer: Viewer, { id, decision }: { id: string; decision: string | null }): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const post = (await postOf(tx, id)) ?? missing('post')
    if (!canDecide(post.topic.place, post)) refuse('group.notChair')
    const [done] = await tx.$queryRaw<{ done: boolean }[]>`SELECT authz.decide_post(${id}::uuid, ${decision}) AS done`
    if (!done?.done) missing('post')
    await journal(tx, viewer, decision === null ? 'post.undecided' : 'post.decided', subject(post))
    return addressOf(post)
  })
}
