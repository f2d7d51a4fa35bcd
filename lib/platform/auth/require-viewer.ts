import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localPath } from './local-path'
import { viewerOfSession } from './live-session'
import { namedSession } from './session-cookie'
import type { Viewer } from './viewer'

/** proxy.ts names the requested path and query in this header, because a page is not told its own address. */
export const pathHeader = 'x-path'

/** The member who asks, or null for a visitor. Asked once a request, however many parts of a page want to know. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await namedSession()
  return sessionId ? viewerOfSession(sessionId) : null
})

/** The member who asks; a visitor is sent to sign in first, and comes back. Every member page calls it itself. */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInAddress((await headers()).get(pathHeader)))
}

/** Where a visitor signs in, and what is opened then. */
export function signInAddress(path: string | null): string {
  const next = localPath(path, '')
  return next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}
