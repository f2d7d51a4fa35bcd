import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { fallbackLocale, isLocale, localeCookie, preferredLocale } from './locale'
import { messagesOf } from './messages'

/** The language of this request: the member's choice, else the browser's, else English. */
async function requestedLocale() {
  const chosen = (await cookies()).get(localeCookie)?.value
  if (isLocale(chosen)) return chosen
  return preferredLocale((await headers()).get('accept-language')) ?? fallbackLocale
}

export default getRequestConfig(async () => {
  const locale = await requestedLocale()
  // Every time on screen names its zone (format.ts); this one only keeps next-intl from guessing.
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' }
})
