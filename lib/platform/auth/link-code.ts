import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { hmac } from './key'

/** What a mailed link is for; a link for the one opens nothing of the other. */
export type LinkKind = 'INVITATION' | 'PASSWORD'

const uuid = z.uuid()
const shape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

const proof = (kind: LinkKind, id: string) => hmac('link', `${kind} ${id}`)

/**
 * The code of a mailed link: the id of its row and an HMAC-SHA-256 of kind and id, both base64url (RFC 4648,
 * section 5). It is made again whenever the link has to be written, and therefore stored nowhere.
 */
export function linkCode(id: string, kind: LinkKind): string {
  const bytes = Buffer.from(uuid.parse(id).replaceAll('-', ''), 'hex')
  return `${bytes.toString('base64url')}.${proof(kind, id).toString('base64url')}`
}

/** The id of the row that a code names, or null when the code was not made here for this kind. */
export function openLink(code: string, kind: LinkKind): string | null {
  const [, name = '', mark = ''] = shape.exec(code) ?? []
  const hex = Buffer.from(name, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const given = Buffer.from(mark, 'base64url')
  const right = proof(kind, id)
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}
