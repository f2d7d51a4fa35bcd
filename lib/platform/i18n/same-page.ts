/**
 * Path and query of the page a form was posted from, out of its Referer; `/` when there is none.
 * Never leaves this site: host and scheme are dropped, and `//elsewhere` loses its first slash.
 */
export function samePage(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return pathname.replace(/^[/\\]+/, '/') + search
}
