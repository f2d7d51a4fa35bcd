import 'server-only'
import { z } from 'zod'
import { markings, type Marking } from '@/lib/features/audience/markings'
import type { Tx } from '@/lib/platform/db/client'
import type { Place } from '../policy.ts'
import { groupPlace } from './group-place.ts'

export type HeldTopic = {
  id: string
  slug: string
  title: string
  lang: string
  ownerId: string
  audienceId: string
  marking: Marking
  version: number
  createdById: string
  createdAt: Date
  pinnedAt: Date | null
  closedAt: Date | null
  posts: number
  sample: boolean
  place: Place
}

const uuid = z.uuid()
const select = { id: true, title: true, lang: true, ownerId: true, audienceId: true, marking: true, version: true, createdById: true, createdAt: true, pinnedAt: true, closedAt: true, posts: true, sample: true } as const

/** A topic that the viewer sees, with where the viewer stands in its group; null for any other. `slug`: in which group it was looked for. */
export async function topicOf(tx: Tx, id: string, slug?: string): Promise<HeldTopic | null> {
  if (!uuid.safeParse(id).success) return null
  const topic = await tx.topic.findUnique({ where: { id }, select })
  const group = topic && (await groupPlace(tx, { id: topic.ownerId }))
  if (!topic || !group || (slug !== undefined && group.slug !== slug)) return null
  const marking = markings.find((one) => one === topic.marking) ?? 'RED'
  return { ...topic, marking, slug: group.slug, place: group.place }
}

const postSelect = { id: true, topicId: true, ownerId: true, audienceId: true, lang: true, body: true, version: true, createdById: true, organizationId: true, createdAt: true, withdrawnAt: true, decision: true } as const

/** A post that the viewer sees, with its topic; null for any other. */
export async function postOf(tx: Tx, id: string) {
  if (!uuid.safeParse(id).success) return null
  const post = await tx.post.findUnique({ where: { id }, select: postSelect })
  const topic = post && (await topicOf(tx, post.topicId))
  return post && topic && { ...post, topic }
}
export type HeldPost = NonNullable<Awaited<ReturnType<typeof postOf>>>
