import 'server-only'
import { audienceStanding } from './audience-standing.ts'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { aMoment, oneAtATime } from '@/lib/platform/db/one-at-a-time'
import { missing, refuse } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import type { TopicInput } from '../input.ts'
import { canOpenTopic } from '../policy.ts'
import { groupPlace } from '../queries/group-place.ts'

/** Whoever sits in a group opens a topic there with its first post; a form that comes twice opens one. @returns where it is */
export function openTopic(viewer: Viewer, { body, title, lang, ...sharing }: TopicInput): Promise<{ id: string; slug: string }> {
  return asViewer(viewer, async (tx) => {
    const group = (await groupPlace(tx, { id: sharing.ownerId })) ?? missing('group')
    if (!canOpenTopic(group.place)) refuse('group.notSitting')
    await oneAtATime(tx, `topic ${viewer.id}`)
    const before = await tx.topic.findFirst({ where: { ownerId: group.id, createdById: viewer.id, title, createdAt: { gt: new Date(now().getTime() - aMoment) } }, select: { id: true } })
    if (before) return { id: before.id, slug: group.slug }
    const said = { lang, createdById: viewer.id, organizationId: viewer.organizationId }
    const topic = await tx.topic.create({ data: { ...(await audienceStanding(tx, viewer, sharing)), ...said, title }, select: { id: true, ownerId: true, audienceId: true, marking: true } })
    const { id, ...standing } = topic
    await tx.post.create({ data: { topicId: id, ...standing, ...said, body }, select: { id: true } })
    await journal(tx, viewer, 'topic.opened', { noun: 'topic', ...topic })
    return { id, slug: group.slug }
  })
}
