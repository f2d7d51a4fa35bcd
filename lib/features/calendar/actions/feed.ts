'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { dropStep, keepStep } from '@/lib/platform/auth/step-cookie'
import { action } from '@/lib/platform/forms/action'
import { makeFeed, renewFeed, revokeFeed } from '../commands/own-feed.ts'

const nothing = z.object({})

export const make = action(nothing, async (viewer) => {
  await keepStep('feed', { memberId: viewer.id, secret: await makeFeed(viewer) })
  redirect('/calendar/feed?done=made')
})

export const renew = action(nothing, async (viewer) => {
  await keepStep('feed', { memberId: viewer.id, secret: await renewFeed(viewer) })
  redirect('/calendar/feed?done=renewed')
})

export const revoke = action(nothing, async (viewer) => {
  await revokeFeed(viewer)
  await dropStep('feed')
  redirect('/calendar/feed?done=revoked')
})
