import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { canDecide, canEditPost, canEditTopic, canSteer, canWithdraw } from '../policy.ts'
import { postOf, topicOf, type HeldPost, type HeldTopic } from './topic-of.ts'

export type TopicHeld = { topic: HeldTopic; can: { edit: boolean; steer: boolean } }
export type PostHeld = { post: HeldPost; can: { edit: boolean; withdraw: boolean; decide: boolean } }

/** A topic for its forms, with what the viewer may do; null for one that is not to be seen in this group. */
export const heldTopic = (viewer: Viewer, slug: string, id: string): Promise<TopicHeld | null> =>
  asViewer(viewer, async (tx) => {
    const topic = await topicOf(tx, id, slug)
    return topic && { topic, can: { edit: canEditTopic(viewer, topic.place, topic), steer: canSteer(topic.place) } }
  })

/** A post for its forms, with what the viewer may do; null for one that is not to be seen in this topic. */
export const heldPost = (viewer: Viewer, { slug, id, post: postId }: { slug: string; id: string; post: string }): Promise<PostHeld | null> =>
  asViewer(viewer, async (tx) => {
    const post = await postOf(tx, postId)
    if (!post || post.topic.id !== id || post.topic.slug !== slug) return null
    const { topic } = post
    return { post, can: { edit: canEditPost(viewer, topic.place, topic, post), withdraw: canWithdraw(viewer, topic.place, post), decide: canDecide(topic.place, post) } }
  })
