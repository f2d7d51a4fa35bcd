import { z } from 'zod'
import { sharingFields } from '@/lib/features/audience/input'
import { optionalLine, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'

/** The most characters of a post, and the most levels of quotation: beyond them nobody reads, and rendering costs. */
export const longestPost = 20_000
export const deepestQuote = 8

const lang = z.enum(locales, 'problem.invalid')
const version = z.coerce.number('problem.invalid').int().min(1)
const optionalId = z.preprocess((sent) => sent || undefined, z.uuid().optional())

/** How deep the quotations of a text are nested: the most marks before one of its lines. */
export const quoteDepth = (text: string): number => Math.max(0, ...(text.match(/^(?: {0,3}>)+/gm) ?? []).map((marks) => marks.replaceAll(' ', '').length))

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
export const body = paragraph(longestPost)
  .refine((text) => visible.test(text), 'topic.body.none')
  .refine((text) => quoteDepth(text) <= deepestQuote, 'topic.body.deep')

export const topicInput = z.object({ ...sharingFields, title: requiredLine(200), lang, body })
export type TopicInput = z.output<typeof topicInput>
export const savedTopicInput = z.object({ ...sharingFields, id: z.uuid(), version, title: requiredLine(200), lang })
export type SavedTopicInput = z.output<typeof savedTopicInput>
export const steerInput = z.object({ id: z.uuid(), act: z.enum(['PIN', 'UNPIN', 'CLOSE', 'REOPEN']) })
export type Steering = z.output<typeof steerInput>
export const removeTopicInput = z.object({ id: z.uuid(), title: requiredLine(200) })

export const postInput = z.object({ topicId: z.uuid(), replyToId: optionalId, quotesId: optionalId, lang, body })
export type PostInput = z.output<typeof postInput>
export const savedPostInput = z.object({ id: z.uuid(), version, lang, body })
export type SavedPostInput = z.output<typeof savedPostInput>
export const withdrawInput = z.object({ id: z.uuid() })
export const decideInput = z.object({ id: z.uuid(), decision: requiredLine(300) })
export const undecideInput = z.object({ id: z.uuid() })

export const joinInput = z.object({ groupId: z.uuid(), message: paragraph(2000).refine((text) => visible.test(text), 'problem.required'), lang })
export type JoinInput = z.output<typeof joinInput>
export const takeBackInput = z.object({ id: z.uuid() })
export const answerInput = z.object({ id: z.uuid(), decision: z.enum(['ACCEPTED', 'DECLINED'], 'group.request.choose'), reason: optionalLine(500), role: z.enum(['MEMBER', 'OBSERVER']).default('MEMBER') })
export type RequestAnswer = z.output<typeof answerInput>
export const seatInput = z.object({ groupId: z.uuid(), email: requiredLine(200), role: z.enum(['MEMBER', 'OBSERVER'], 'problem.invalid') })
export type Seating = z.output<typeof seatInput>
export const unseatInput = z.object({ groupId: z.uuid(), memberId: z.uuid() })
export const hideInput = z.object({ groupId: z.uuid(), hides: z.enum(['yes', 'no']) })
