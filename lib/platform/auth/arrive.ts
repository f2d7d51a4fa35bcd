import 'server-only'
import { cookies } from 'next/headers'
import { isLocale, localeCookie } from '@/lib/platform/i18n/locale'
import { rememberLocale } from '@/lib/platform/i18n/remember-locale'
import { rememberBrowser } from './known-browser'
import { giveSession } from './session-cookie'

/** A session that was just opened. `locale` is the member's own choice of a language, if there is one. */
export type Opened = { sessionId: string; email: string; locale: string | null }

/** Hands everything to the browser that a member who has just signed in gets. Only in a server action. */
export async function arrive({ sessionId, email, locale }: Opened): Promise<void> {
  await giveSession(sessionId)
  await rememberBrowser(email)
  const store = await cookies()
  // What was chosen on this browser counts; the account's choice is for browsers where nothing was.
  if (isLocale(locale) && !store.get(localeCookie)) await rememberLocale(locale)
}
