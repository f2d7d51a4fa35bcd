import { fallbackLocale, isLocale, localeCookie, preferredLocale } from '@/lib/platform/i18n/locale'
import { messagesOf } from '@/lib/platform/i18n/messages'
import { isSameOrigin } from './same-origin'

type Asked = { method: string; headers: Pick<Headers, 'get'>; cookies: { get(name: string): { value: string } | undefined } }

/** The most that a form may weigh, in bytes; Next reads no more than this either. */
const heaviest = 1024 * 1024

/**
 * The answer to a write that is not even looked at: one that a browser says comes from elsewhere, or that is heavier than any
 * form of ours; null for all others. A write without an origin goes on to its door, which refuses it with the form as typed.
 */
export async function refusedWrite(asked: Asked): Promise<Response | null> {
  const refusal = refusalOf(asked)
  if (!refusal) return null
  const chosen = asked.cookies.get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : (preferredLocale(asked.headers.get('accept-language')) ?? fallbackLocale)
  const { problem } = await messagesOf(locale)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale, 'Cache-Control': 'no-store' }
  const sentences = { 'problem.origin': problem.origin, 'problem.heavy': problem.heavy }
  return new Response(`${sentences[refusal.why]}\n`, { status: refusal.status, headers })
}

function refusalOf({ method, headers }: Asked): { status: number; why: 'problem.origin' | 'problem.heavy' } | null {
  if (['GET', 'HEAD'].includes(method)) return null
  if (headers.get('origin') !== null && !isSameOrigin(headers)) return { status: 403, why: 'problem.origin' }
  if (Number(headers.get('content-length') ?? 0) > heaviest) return { status: 413, why: 'problem.heavy' }
  return null
}
