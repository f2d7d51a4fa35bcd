'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/platform/auth/require-viewer'
import { takeSession } from '@/lib/platform/auth/session-cookie'
import { isSameOrigin } from '@/lib/platform/forms/same-origin'
import { chooseLanguage } from '@/lib/platform/i18n/actions'
import { isLocale } from '@/lib/platform/i18n/locale'
import { signOut } from '../commands/end-sessions'
import { prefer } from '../commands/prefer'

/** Signs out, wherever one is; without a live session the cookie goes all the same. */
export async function leave(): Promise<void> {
  if (!isSameOrigin(await headers())) redirect('/')
  const viewer = await currentViewer()
  if (viewer) await signOut(viewer)
  await takeSession()
  redirect('/sign-in?done=out')
}

/** The language of the pressed button, for this browser and with the account. */
export async function chooseOwnLanguage(form: FormData): Promise<void> {
  const locale = form.get('locale')
  const viewer = isSameOrigin(await headers()) && isLocale(locale) ? await currentViewer() : null
  if (viewer && isLocale(locale)) await prefer(viewer, { locale, timeZone: null })
  await chooseLanguage(form)
}
