import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { settings } from '@/lib/platform/env/settings'
import { cookieName, cookieRules } from './cookie-rules'
import { keyFor } from './key'

const aDay = 24 * 60 * 60

/** How long a session may last at most, in seconds. */
export const sessionMaxAge = (): number => settings().SESSION_MAX_DAYS * aDay

/** The secret of the session token alone: links and stored secrets have keys of their own. */
export const sessionSecret = (): string => keyFor('session').toString('base64url')

/**
 * next-auth as it is used here: its token in a cookie, naming a row of core.session and nothing else that
 * matters. It has no routes of its own; signing in is a server action, so that it works without script.
 */
export function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionMaxAge() },
    cookies: { sessionToken: { name: cookieName('session'), options: cookieRules(sessionMaxAge()) } },
    callbacks: { session: ({ session, token }) => ({ ...session, sessionId: token['sessionId'] }) },
    // A token that cannot be read is a visitor, not an event: anyone could fill the log with them.
    logger: { error: (code) => code === 'JWT_SESSION_ERROR' || console.error(`next-auth: ${code}`), warn: () => undefined, debug: () => undefined },
  }
}
