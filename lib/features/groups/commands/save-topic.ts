import 'server-only'
import { recipientsOf } from '@/lib/features/audience/queries/audience-told'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Conflict, missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { SavedTopicInput } from '../input.ts'
import { canEditTopic } from '../policy.ts'
import { topicOf, type HeldTopic } from '../queries/topic-of.ts'
import { audienceStanding } from './audience-standing.ts'

/** Its author or a chair says what a topic is called and who sees it; its posts follow. */
export function saveTopic(viewer: Viewer, { id, version, title, lang, ...sharing }: SavedTopicInput): Promise<{ id: string; slug: string }> {
  return asViewer(viewer, async (tx) => {
    const seen = (await topicOf(tx, id)) ?? missing('topic')
    if (!canEditTopic(viewer, seen.place, seen)) refuse('topic.edit.refused')
    await tx.$queryRaw`SELECT FROM core.topic WHERE id = ${id}::uuid FOR UPDATE`
    const topic = (await topicOf(tx, id)) ?? missing('topic')
    const standing = await audienceStanding(tx, viewer, { ...sharing, ownerId: topic.ownerId })
    if (topic.version !== version) return refuseUnlessSaid(tx, topic, { title, lang, ...standing })
    const { audienceId, marking } = standing
    await tx.topic.updateMany({ where: { id }, data: { title, lang, audienceId, marking, version: version + 1, updatedAt: now() } })
    await journal(tx, viewer, 'topic.changed', { noun: 'topic', ...topic, audienceId, marking })
    return { id, slug: topic.slug }
  })
}

/** A form that comes twice is saved already; any other is that of the second of two editors. @throws Conflict */
async function refuseUnlessSaid(tx: Tx, topic: HeldTopic, typed: { title: string; lang: string; audienceId: string; marking: string }): Promise<{ id: string; slug: string }> {
  const same = topic.title === typed.title && topic.lang === typed.lang && topic.audienceId === typed.audienceId && topic.marking === typed.marking
  if (same) return { id: topic.id, slug: topic.slug }
  throw new Conflict({ title: topic.title, lang: topic.lang, marking: topic.marking, audience: await recipientsOf(tx, topic.audienceId) }, topic.version)
}
