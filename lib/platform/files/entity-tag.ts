/** The strong entity tag of an answer (RFC 9110, 8.8.3) by a hash of its very bytes. */
export const tagOf = (hash: Uint8Array): string => `"${Buffer.from(hash).toString('base64url')}"`

/** Whether the asker has exactly this already: If-None-Match (RFC 9110, 13.1.2), which compares weakly. */
export function isUnchanged(ifNoneMatch: string | null, tag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}
