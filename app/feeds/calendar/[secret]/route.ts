import { notFound } from 'next/navigation'
import { takeFeed } from '@/lib/features/calendar/commands/take-feed'
import { feedReader } from '@/lib/features/calendar/queries/feed-reader'
import { settings } from '@/lib/platform/env/settings'
import { orUnwell } from '@/lib/platform/errors/or-unwell'
import { isUnchanged, tagOf } from '@/lib/platform/files/entity-tag'
import { wordsIn } from '@/lib/platform/mail/write'

/** A member's calendar for a program that knows its secret address: no session, and the rights that the member has now. */
export const GET = orUnwell(async (request: Request, { params }: RouteContext<'/feeds/calendar/[secret]'>): Promise<Response> => {
  const reader = await feedReader((await params).secret)
  if (!reader) notFound()
  const desk = { t: await wordsIn(reader.locale), locale: reader.locale, publicUrl: settings().PUBLIC_URL }
  const has = request.headers.get('if-none-match')
  const { text, hash } = await takeFeed(reader, desk, has === null ? undefined : (name) => isUnchanged(has, tagOf(name)))
  const headers = { ETag: tagOf(hash), 'Cache-Control': 'private, no-cache' }
  if (text === null) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Language': reader.locale } })
})
