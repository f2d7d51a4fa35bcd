import { isLoopback } from '@/lib/platform/env/loopback'
import { settings } from '@/lib/platform/env/settings'

/**
 * Whether a write comes from our own pages (RFC 6454 section 7; Fetch Metadata).
 * A request without an Origin is refused: every browser sends one with a form post.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, publicUrl = settings().PUBLIC_URL): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  return new URL(origin).origin === new URL(publicUrl).origin || isOwnMachine(origin, publicUrl, headers.get('host'))
}

/** On a developer's machine the page may be opened as localhost or 127.0.0.1; a public address has one name. */
const isOwnMachine = (origin: string, publicUrl: string, host: string | null) =>
  isLoopback(publicUrl) && isLoopback(origin) && new URL(origin).host === host
