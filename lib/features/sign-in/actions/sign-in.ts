'use server'

import { redirect } from 'next/navigation'
import { arrive } from '@/lib/platform/auth/arrive'
import { localPath } from '@/lib/platform/auth/local-path'
import { dropStep, keepStep, readStep } from '@/lib/platform/auth/step-cookie'
import { thisVisit } from '@/lib/platform/auth/visit'
import { visitorAction } from '@/lib/platform/forms/action'
import { setUpSecondFactor } from '../commands/set-up-second-factor'
import { signInWithAppCode, signInWithRecoveryCode } from '../commands/sign-in-with-code'
import { signInWithPassword, type Outcome } from '../commands/sign-in-with-password'
import { codeInput, recoveryInput, signInInput } from '../input'

const home = '/'

/** Address and password; leads to the code, to setting one up, or straight in. */
export const signIn = visitorAction(signInInput, async ({ next, ...typed }) => {
  const outcome = await signInWithPassword(await thisVisit(typed.email), typed)
  await goOn(outcome, localPath(next, home))
})

async function goOn(outcome: Outcome, next: string): Promise<never> {
  const query = next === home ? '' : `?next=${encodeURIComponent(next)}`
  if (outcome.next === 'code') await keepStep('code', outcome.step)
  if (outcome.next === 'code') redirect(`/sign-in/code${query}`)
  if (outcome.next === 'setUp') await keepStep('setUp', outcome.step)
  if (outcome.next === 'setUp') redirect(`/sign-in/second-factor${query}`)
  await arrive(outcome.opened)
  redirect(next)
}

/** The code of the app. */
export const sendAppCode = visitorAction(codeInput, async ({ code, next }) => {
  const step = await readStep('code')
  await arrive(await signInWithAppCode(await thisVisit(step?.email ?? ''), step, code))
  await dropStep('code')
  redirect(localPath(next, home))
})

/** A recovery code in its place. */
export const sendRecoveryCode = visitorAction(recoveryInput, async ({ recoveryCode, next }) => {
  const step = await readStep('code')
  await arrive(await signInWithRecoveryCode(await thisVisit(step?.email ?? ''), step, recoveryCode))
  await dropStep('code')
  redirect(localPath(next, home))
})

/** The first code of an app that was just set up. */
export const sendFirstCode = visitorAction(codeInput, async ({ code, next }) => {
  const step = await readStep('setUp')
  await arrive(await setUpSecondFactor(await thisVisit(step?.email ?? ''), step, code))
  await dropStep('setUp')
  redirect(localPath(next, home))
})
