import 'server-only'
import { cookies } from 'next/headers'
import { cookieRules } from '@/lib/platform/auth/cookie-rules'
import { localeCookie, type Locale } from './locale'

const aYear = 365 * 24 * 60 * 60

/** Keeps the chosen language with this browser. Only in a server action or a route. */
export async function rememberLocale(locale: Locale): Promise<void> {
  const store = await cookies()
  store.set(localeCookie, locale, cookieRules(aYear))
}
