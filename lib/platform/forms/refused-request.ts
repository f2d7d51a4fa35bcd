import { fallbackLocale, isLocale, localeCookie, preferredLocale } from '@/lib/platform/i18n/locale'
import { messagesOf, type Messages } from '@/lib/platform/i18n/messages'
import { isSameOrigin } from './same-origin'

type Asked = {
  method: string
  headers: Pick<Headers, 'get'>
  cookies: { get(name: string): { value: string } | undefined }
  nextUrl: { pathname: string }
}

/** The most that a form may weigh, in bytes; Next reads no more than this either. */
const heaviest = 1024 * 1024

/**
 * The answer to what is not even looked at: an address that is no text (RFC 3986, section 2.1), where Next would break, a write
 * that a browser says comes from elsewhere, or one that is heavier than any form of ours; null for all others.
 * A write without an origin goes on to its door, which refuses it with the form as typed.
 */
export async function refusedRequest(asked: Asked): Promise<Response | null> {
  const refusal = refusalOf(asked)
  if (!refusal) return null
  const chosen = asked.cookies.get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : (preferredLocale(asked.headers.get('accept-language')) ?? fallbackLocale)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale, 'Cache-Control': 'no-store' }
  return new Response(`${refusal.says(await messagesOf(locale))}\n`, { status: refusal.status, headers })
}

function refusalOf({ method, headers, nextUrl }: Asked): { status: number; says: (words: Messages) => string } | null {
  if (!isText(nextUrl.pathname)) return { status: 404, says: ({ shell }) => shell.notFound.title }
  if (['GET', 'HEAD'].includes(method)) return null
  if (headers.get('origin') !== null && !isSameOrigin(headers)) return { status: 403, says: ({ problem }) => problem.origin }
  if (Number(headers.get('content-length') ?? 0) > heaviest) return { status: 413, says: ({ problem }) => problem.heavy }
  return null
}

function isText(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}
