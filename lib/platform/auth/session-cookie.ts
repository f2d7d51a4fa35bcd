import 'server-only'
import { getServerSession } from 'next-auth/next'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { authOptions, sessionMaxAge, sessionSecret } from './auth-options'
import { cookieName, cookieRules } from './cookie-rules'

const named = z.object({ sessionId: z.uuid() })

/** The token of a session's row, encrypted (RFC 7516), as next-auth reads it. For tests that sign in by cookie too. */
export const sessionToken = (sessionId: string): Promise<string> =>
  encode({ token: { sessionId }, secret: sessionSecret(), maxAge: sessionMaxAge() })

/** Hands the browser its session. Only in a server action or a route. */
export async function giveSession(sessionId: string): Promise<void> {
  const store = await cookies()
  store.set(cookieName('session'), await sessionToken(sessionId), cookieRules(sessionMaxAge()))
}

/** Takes it back. Only in a server action or a route. */
export async function takeSession(): Promise<void> {
  const store = await cookies()
  store.set(cookieName('session'), '', cookieRules(0))
}

/** The session that the request's cookie names; whether it still lives, its row says. */
export async function namedSession(): Promise<string | null> {
  const session: unknown = await getServerSession(authOptions())
  return named.safeParse(session).data?.sessionId ?? null
}
