'use server'

import { redirect } from 'next/navigation'
import { arrive } from '@/lib/platform/auth/arrive'
import { rememberBrowser } from '@/lib/platform/auth/known-browser'
import { dropStep, keepStep, readStep } from '@/lib/platform/auth/step-cookie'
import { thisVisit } from '@/lib/platform/auth/visit'
import { visitorAction } from '@/lib/platform/forms/action'
import { acceptInvitation, acceptWithPasswordAlone, choosePassword, invitationNeedsFactor } from '../commands/accept-invitation'
import { askForPasswordLink } from '../commands/ask-for-password-link'
import { setNewPassword } from '../commands/set-new-password'
import { codeInput, forgottenInput, newPasswordInput } from '../input'

/** An invited person chooses a password. */
export const chooseFirstPassword = visitorAction(newPasswordInput, async ({ link, newPassword }) => {
  const step = await choosePassword(link, newPassword)
  await keepStep('invitation', step)
  if (invitationNeedsFactor()) redirect(`/invitation/${encodeURIComponent(link)}/second-factor`)
  await arrive(await acceptWithPasswordAlone(await thisVisit(step.email), step))
  redirect('/')
})

/** An invited person proves that the second factor works, and is in. */
export const finishInvitation = visitorAction(codeInput, async ({ code }) => {
  const step = await readStep('invitation')
  await arrive(await acceptInvitation(await thisVisit(step?.email ?? ''), step, code))
  await dropStep('invitation')
  redirect('/')
})

/** Somebody forgot a password. */
export const askForLink = visitorAction(forgottenInput, async ({ email }) => {
  await askForPasswordLink(await thisVisit(email), email)
  redirect('/password/forgotten?done=sent')
})

/** A new password by a mailed link. */
export const chooseNewPassword = visitorAction(newPasswordInput, async ({ link, newPassword }) => {
  const { email } = await setNewPassword(link, newPassword)
  // Whoever opened the mail may sign in at once, even while others guess.
  await rememberBrowser(email)
  redirect('/sign-in?done=password')
})
