import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { quoted } from '../markdown.ts'
import type { PostParams } from '../search-params.ts'

/** What a reply answers, and what it begins with where it quotes. */
export type Quotation = { replyToId: string; quotesId: string | null; author: string | null; text: string; lang: string }

/** The post that the address says is answered or quoted; null for none of this topic, and for one that was withdrawn. */
export async function quotationOf(tx: Tx, topicId: string, { reply, quote }: PostParams): Promise<Quotation | null> {
  const id = quote ?? reply
  if (!id) return null
  const post = await tx.post.findFirst({ where: { id, topicId, withdrawnAt: null }, select: { id: true, body: true, lang: true, createdById: true } })
  if (!post) return null
  const author = await tx.member.findUnique({ where: { id: post.createdById }, select: { contact: { select: { name: true } } } })
  return { replyToId: post.id, quotesId: quote ? post.id : null, author: author?.contact?.name ?? null, text: quote ? quoted(post.body) : '', lang: post.lang }
}
