import { z } from 'zod'
import { line, many } from '@/lib/platform/forms/text'

export const topicStates = ['unread', 'pinned', 'open', 'closed', 'decided'] as const
export type TopicState = (typeof topicStates)[number]
export const topicSorts = ['latest', '-latest', 'title', '-title'] as const
export type TopicSort = (typeof topicSorts)[number]
export const topicFacets = ['state', 'organization'] as const
export type TopicFacet = (typeof topicFacets)[number]

/** The whole state of a group's list of topics, as its address holds it; what is not understood is left out. */
export const topicParams = z.object({
  q: line(200).catch('').default(''),
  state: many(z.string()).catch([]).transform((states) => topicStates.filter((state) => states.includes(state))),
  organization: many(z.string().regex(/^[a-z0-9-]{1,80}$/)).catch([]),
  sort: z.enum(topicSorts).optional().catch(undefined),
  open: z.enum(topicFacets).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
})
export type TopicParams = z.infer<typeof topicParams>

/** The address of a group's list of topics with these parameters; `at` and `open` are of one page only. */
export function topicsHref(path: string, params: TopicParams, change: Partial<TopicParams> = {}): string {
  const { q, state, organization, sort, at, open } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const [name, values] of Object.entries({ state, organization })) for (const value of values) query.append(name, value)
  for (const [name, value] of Object.entries({ sort, open, at })) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

const id = z.uuid().optional().catch(undefined)
/** Where a topic is opened: at a post, at a place of its list, and what the reply answers or quotes. */
export const postParams = z.object({ post: id, at: z.string().optional().catch(undefined), reply: id, quote: id, done: z.string().optional().catch(undefined) })
export type PostParams = z.infer<typeof postParams>
