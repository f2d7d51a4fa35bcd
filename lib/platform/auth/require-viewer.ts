import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { memberOfSession, type SignedIn } from './live-session'
import { namedSession } from './session-cookie'
import { pathHeader, signInAddress } from './sign-in-address'
import type { Viewer } from './viewer'

/** Who asks, with what the frame of the page says of the member; null for a visitor. */
export const currentMember = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await namedSession()
  return sessionId ? memberOfSession(sessionId) : null
})

/** The member who asks, or null for a visitor. Asked once a request, however many parts of a page want to know. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await currentMember())?.viewer ?? null
}

/** The member who asks; a visitor is sent to sign in first, and comes back. Every member page calls it itself. */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInAddress((await headers()).get(pathHeader)))
}
