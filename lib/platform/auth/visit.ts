import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { Locale } from '@/lib/platform/i18n/locale'
import { clientAddress } from './client-address'
import { deviceOf } from './device'
import { knownBrowser } from './known-browser'

/** From where somebody signs in: what a session keeps of it, and what guesses are counted by. */
export type Visit = { address: string; device: string; known: string | null; locale: Locale }

/** The visit of this request. @param email the account that is asked for; '' for none */
export async function thisVisit(email: string): Promise<Visit> {
  const asked = await headers()
  return {
    address: clientAddress(asked),
    device: deviceOf(asked.get('user-agent') ?? ''),
    known: await knownBrowser(email),
    locale: await getLocale(),
  }
}
