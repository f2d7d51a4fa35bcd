import { directoryMails } from '@/lib/features/directory/mails'
import { memberMails } from '@/lib/features/members/mails'
import { signInMails } from '@/lib/features/sign-in/mails'
import { asSystem } from '@/lib/platform/db/as-system'
import type { Outcome } from '@/lib/platform/mail/claim'
import { postMessage, type MessageKind, type Outgoing } from '@/lib/platform/mail/outbox'
import type { Post } from '@/lib/platform/mail/post'
import { sendMessage } from '@/lib/platform/mail/send'
import type { Office } from '@/lib/platform/mail/write'
import { sql } from './database.ts'
import { world } from './world.ts'

/** The office as the worker has it, at a public address. */
export const office: Office = { publicUrl: 'https://platform.example.org', writers: { ...signInMails, ...memberMails, ...directoryMails } }
export const sender = 'Coordination Platform <platform@example.org>'

/** Puts a message in the outbox as sign-in does, and returns its id. */
export async function waiting(outgoing: Outgoing): Promise<string> {
  await asSystem('mail', (tx) => postMessage(tx, null, outgoing))
  const [row] = await sql<{ id: string }>('owner', `SELECT id FROM core.message ORDER BY made_at DESC LIMIT 1`)
  return row?.id ?? ''
}

/** Sends it at once, however long it was to wait. */
export async function sendNow(id: string, post: Post): Promise<Outcome | null> {
  await sql('owner', 'UPDATE core.message SET next_at = now() WHERE id = $1', [id])
  return sendMessage(id, office, post)
}

/** What stands in the outbox of a message. */
export async function stored(id: string): Promise<{ state: string; fault: string | null; attempts: number } | undefined> {
  const [row] = await sql<{ state: string; fault: string | null; attempts: number }>('owner', 'SELECT state, fault, attempts FROM core.message WHERE id = $1', [id])
  return row
}

/** A single-use link, as its table holds it. */
export async function madeLink(kind: 'INVITATION' | 'PASSWORD', memberId: string | null, lasts = '1 day'): Promise<string> {
  const [row] = await sql<{ id: string }>('owner', 'INSERT INTO core.access_link (kind, member_id, expires_at) VALUES ($1, $2, now() + $3::interval) RETURNING id', [kind, memberId, lasts])
  return row?.id ?? ''
}

/** A request of a member to be put in touch with a contact who can be reached on request. */
export async function asked(byId: string | null, contactId: string, message: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'owner',
    `INSERT INTO core.introduction (reach_id, contact_id, asked_by_id, message, message_lang)
     SELECT l.reach_id, l.contact_id, $1, $3, 'en' FROM core.reach_listing l WHERE l.contact_id = $2 LIMIT 1 RETURNING id`,
    [byId, contactId, message],
  )
  return row?.id ?? ''
}

/** A message of each kind to somebody who may get it. */
export async function oneOfEach(): Promise<Record<MessageKind, Outgoing>> {
  const { adaeze, beatriz, bruno, edmund, gaston, hana, tariq } = await world()
  await sql('owner', `UPDATE core.proposal SET decision = 'APPROVED', decided_at = now() WHERE member_id = $1`, [tariq.memberId])
  const [proposal] = await sql<{ id: string }>('owner', 'SELECT id FROM core.proposal WHERE member_id = $1', [tariq.memberId])
  const to = (kind: MessageKind, toContactId: string, rowId: string | null = null) => ({ kind, toContactId, rowId })
  return {
    INVITATION: to('INVITATION', beatriz.contactId, await madeLink('INVITATION', beatriz.memberId)),
    PASSWORD_LINK: to('PASSWORD_LINK', adaeze.contactId, await madeLink('PASSWORD', adaeze.memberId)),
    PASSWORD_CHANGED: to('PASSWORD_CHANGED', bruno.contactId),
    SECOND_FACTOR_CHANGED: to('SECOND_FACTOR_CHANGED', bruno.contactId),
    PROPOSAL_DECIDED: to('PROPOSAL_DECIDED', hana.contactId, proposal?.id ?? ''),
    INTRODUCTION: to('INTRODUCTION', hana.contactId, await asked(adaeze.memberId, hana.contactId, 'May we speak about <b>training</b>?')),
    MEMBER_SUSPENDED: to('MEMBER_SUSPENDED', edmund.contactId),
    MEMBER_ENDED: to('MEMBER_ENDED', gaston.contactId),
  }
}
