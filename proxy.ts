import { NextResponse, type NextRequest } from 'next/server'
import { pathHeader } from '@/lib/platform/auth/sign-in-address'
import { settings } from '@/lib/platform/env/settings'
import { refusedRequest } from '@/lib/platform/forms/refused-request'

const twoYears = 2 * 365 * 24 * 60 * 60
// While developing, and only then, React rebuilds stack traces with eval and Next's overlay styles itself inline.
const developing = process.env.NODE_ENV === 'development'

/**
 * The headers of every page: what may run in it, who may frame it, what the browser may keep. It never decides access; it only
 * turns away what no page of ours sends.
 */
export async function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce)
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  const asked = new Headers(request.headers)
  asked.set('Content-Security-Policy', policy)
  // For whoever must sign in first and come back: a page is not told its own address.
  asked.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = (await refusedRequest(request)) ?? NextResponse.next({ request: { headers: asked } })
  for (const [name, value] of pageHeaders(policy, request.nextUrl.pathname)) response.headers.set(name, value)
  return response
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** What a calendar program asks for again is compared with what it keeps (RFC 9110, 13.1.2); what a browser shows is not to be kept. */
const kept = (pathname: string) => pathname.startsWith('/feeds/')

function pageHeaders(policy: string, pathname: string): [string, string][] {
  const encrypted = settings().PUBLIC_URL.startsWith('https:')
  return [
    ['Content-Security-Policy', policy],
    ['Cache-Control', kept(pathname) ? 'private, no-cache' : 'private, no-store'],
    ['Referrer-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
    ...(encrypted ? [['Strict-Transport-Security', `max-age=${twoYears}; includeSubDomains`] satisfies [string, string]] : []),
  ]
}

export const config = { matcher: '/((?!_next/static|icons\\.svg|icon\\.svg|world\\.svg|health).*)' }
