import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import type { Steering } from '../input.ts'
import { canSteer } from '../policy.ts'
import { topicOf } from '../queries/topic-of.ts'

const verbs = { PIN: 'topic.pinned', UNPIN: 'topic.unpinned', CLOSE: 'topic.closed', REOPEN: 'topic.reopened' } as const

/** A chair pins a topic, closes it, and takes either back. */
export function steerTopic(viewer: Viewer, { id, act }: Steering): Promise<{ id: string; slug: string }> {
  return asViewer(viewer, async (tx) => {
    const topic = (await topicOf(tx, id)) ?? missing('topic')
    if (!canSteer(topic.place)) refuse('group.notChair')
    const [done] = await tx.$queryRaw<{ done: boolean }[]>`SELECT authz.steer_topic(${id}::uuid, ${act}) AS done`
    if (!done?.done) missing('topic')
    await journal(tx, viewer, verbs[act], { noun: 'topic', ...topic })
    return { id, slug: topic.slug }
  })
}

/** A chair deletes a topic with all that was said in it, and types its title to say that it is meant. */
export function removeTopic(viewer: Viewer, { id, title }: { id: string; title: string }): Promise<{ slug: string }> {
  return asViewer(viewer, async (tx) => {
    const topic = (await topicOf(tx, id)) ?? missing('topic')
    if (!canSteer(topic.place)) refuse('group.notChair')
    if (title.toLowerCase() !== topic.title.replace(/\s+/gu, ' ').toLowerCase()) refuse('problem.summary', { title: 'topic.remove.otherTitle' })
    await journal(tx, viewer, 'topic.removed', { noun: 'topic', ...topic })
    const [done] = await tx.$queryRaw<{ done: boolean }[]>`SELECT authz.remove_record('topic', ${id}::uuid) AS done`
    if (!done?.done) missing('topic')
    return { slug: topic.slug }
  })
}
