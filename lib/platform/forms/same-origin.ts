import { settings } from '@/lib/platform/env/settings'

/**
 * Whether a write comes from our own pages (RFC 6454 section 7; Fetch Metadata).
 * A request without an Origin is refused: every browser sends one with a form post.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  return new URL(origin).origin === new URL(settings().PUBLIC_URL).origin || new URL(origin).host === loopbackHost(headers)
}

/** On a developer's machine the page may be opened as localhost or 127.0.0.1; a public address has one name. */
function loopbackHost(headers: Pick<Headers, 'get'>): string | null {
  const { hostname } = new URL(settings().PUBLIC_URL)
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return local ? headers.get('host') : null
}
