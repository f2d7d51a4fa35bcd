import { localPath } from './local-path'

/** proxy.ts names the requested path and query in this header. */
export const pathHeader = 'x-path'

/** Where a visitor signs in, and what is opened then. @param path what was asked for; null where it is not known */
export function signInAddress(path: string | null): string {
  const next = localPath(path, '')
  return next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}
