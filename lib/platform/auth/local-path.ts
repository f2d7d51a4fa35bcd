const base = 'http://local.invalid'

/**
 * A path of this platform with its query, or `otherwise` for anything that could lead elsewhere
 * (a scheme, `//host`, `/\host`, control characters; WHATWG URL, section 4.4) or back into signing in.
 */
export function localPath(wish: unknown, otherwise: string): string {
  if (typeof wish !== 'string' || wish.length > 1000 || !/^\/(?![/\\])[^\u0000-\u0020\\]*$/u.test(wish) || !URL.canParse(wish, base)) return otherwise
  const { origin, pathname, search } = new URL(wish, base)
  if (origin !== base || pathname.startsWith('//') || /^\/(sign-in|password|invitation)(\/|$)/.test(pathname)) return otherwise
  return pathname + search
}
