import 'server-only'
import { settings } from '@/lib/platform/env/settings'

const isHttps = () => settings().PUBLIC_URL.startsWith('https:')

/** The name of one of our cookies; under HTTPS bound to this very host (RFC 6265bis, section 4.1.3.2). */
export const cookieName = (name: string): string => (isHttps() ? `__Host-${name}` : name)

/**
 * How all of them are set: out of reach of scripts, not sent with posts from elsewhere.
 * @param maxAge seconds
 */
export const cookieRules = (maxAge: number) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge }) as const
