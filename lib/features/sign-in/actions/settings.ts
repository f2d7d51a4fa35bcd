'use server'

import { redirect } from 'next/navigation'
import { arrive } from '@/lib/platform/auth/arrive'
import { dropStep, keepStep, readStep } from '@/lib/platform/auth/step-cookie'
import { thisVisit } from '@/lib/platform/auth/visit'
import { action } from '@/lib/platform/forms/action'
import { rememberLocale } from '@/lib/platform/i18n/remember-locale'
import { changePassword } from '../commands/change-password'
import { confirmPassword } from '../commands/confirm-password'
import { endOtherSessions, endOwnSession } from '../commands/end-sessions'
import { prefer } from '../commands/prefer'
import { renewRecoveryCodes, renewSecondFactor } from '../commands/renew-second-factor'
import { changedPasswordInput, codeInput, confirmInput, nothing, preferenceInput, sessionInput } from '../input'

export const savePreferences = action(preferenceInput, async (viewer, typed) => {
  await prefer(viewer, typed)
  await rememberLocale(typed.locale)
  redirect('/settings?done=preferences')
})

export const saveNewPassword = action(changedPasswordInput, async (viewer, typed) => {
  await arrive(await changePassword(viewer, await thisVisit(''), typed))
  redirect('/settings?done=password')
})

const after = { sessions: '/settings?done=confirmed#sessions', 'second-factor': '/settings/second-factor', 'recovery-codes': '/settings/recovery-codes' }

export const confirm = action(confirmInput, async (viewer, { password, then }) => {
  const { opened, step } = await confirmPassword(viewer, await thisVisit(''), password)
  await arrive(opened)
  await keepStep('confirmed', step)
  redirect(after[then])
})

export const changeSecondFactor = action(codeInput, async (viewer, { code }) => {
  await arrive(await renewSecondFactor(viewer, await thisVisit(''), await readStep('confirmed'), code))
  await dropStep('confirmed')
  redirect('/settings?done=factor')
})

export const changeRecoveryCodes = action(nothing, async (viewer) => {
  await renewRecoveryCodes(viewer, await readStep('confirmed'))
  await dropStep('confirmed')
  redirect('/settings?done=codes')
})

const ended = (done: boolean) => redirect(done ? '/settings?done=ended#sessions' : '/settings/confirm?then=sessions')

export const endThatSession = action(sessionInput, async (viewer, { sessionId }) => {
  ended(await endOwnSession(viewer, await readStep('confirmed'), sessionId))
})

export const endTheOthers = action(nothing, async (viewer) => {
  ended(await endOtherSessions(viewer, await readStep('confirmed')))
})
