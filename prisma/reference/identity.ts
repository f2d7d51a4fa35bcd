import { createHash } from 'node:crypto'

/**
 * The id of a reference row: the same in every installation and at every load, and as random as any other
 * to somebody who does not know the name (a name-based UUID in the layout of version 4; RFC 9562, 5.4 and 5.8).
 */
export function identity(kind: 'organization' | 'group' | 'seat' | 'event', slug: string): string {
  const hash = createHash('sha256').update(`gctcp ${kind} ${slug}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** A name folded for order: lists run in English alphabetical order in every language. */
export function orderOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '').trim()
}
