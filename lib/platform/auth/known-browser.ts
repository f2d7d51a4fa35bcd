import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { cookieName, cookieRules } from './cookie-rules'
import { hmac, keyFor } from './key'

const halfAYear = 182 * 24 * 60 * 60
const salt = 'known browser'
const secret = () => keyFor('known browser').toString('base64url')
const shape = z.object({ account: z.string(), browser: z.uuid() })

const print = (email: string) => hmac('guess', email).toString('base64url')

/** The name of this browser if the account signed in with it before; it opens nothing, it only waits in a queue of its own. */
export async function knownBrowser(email: string): Promise<string | null> {
  const token = (await cookies()).get(cookieName('browser'))?.value
  const payload: unknown = token ? await decode({ token, secret: secret(), salt }).catch(() => null) : null
  const known = shape.safeParse(payload).data
  return known?.account === print(email) ? known.browser : null
}

/** Remembers that the account belongs to whoever uses this browser. Only in a server action or a route. */
export async function rememberBrowser(email: string): Promise<void> {
  const token = await encode({ token: { account: print(email), browser: randomUUID() }, secret: secret(), salt, maxAge: halfAYear })
  const store = await cookies()
  store.set(cookieName('browser'), token, cookieRules(halfAYear))
}
