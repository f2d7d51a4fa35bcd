'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { settings } from '@/lib/platform/env/settings'
import { isSameOrigin } from '@/lib/platform/forms/same-origin'
import { isLocale, localeCookie } from './locale'
import { samePage } from './same-page'

const aYear = 365 * 24 * 60 * 60

/** Remembers the language of the pressed button and shows the same page again in it. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = form.get('locale')
  const asked = await headers()
  if (isLocale(locale) && isSameOrigin(asked)) {
    const secure = settings().PUBLIC_URL.startsWith('https:')
    const store = await cookies()
    store.set(localeCookie, locale, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure })
  }
  redirect(samePage(asked.get('referer')))
}
