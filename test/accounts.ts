import type { Opened } from '@/lib/platform/auth/arrive'
import { memberOfSession } from '@/lib/platform/auth/live-session'
import { hashPassword } from '@/lib/platform/auth/password'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Visit } from '@/lib/platform/auth/visit'
import { sql } from './database.ts'

export const password = 'a lantern over quiet water'
const hash = hashPassword(password)

/** A visit from an address of its own, so that tests do not wait in each other's queues. */
export const visitFrom = (address: string, more: Partial<Visit> = {}): Visit => ({ address, device: 'Firefox/Linux', known: null, locale: 'en', ...more })

/** Gives a member of the cast the password of the tests; a real account, unless it is to be a sample one. */
export async function givePassword(memberId: string, { sample = true }: { sample?: boolean } = {}): Promise<void> {
  await sql('owner', 'UPDATE core.credential SET password_hash = $2, password_changed_at = now() - interval \'30 days\' WHERE member_id = $1', [memberId, await hash])
  await sql('owner', 'UPDATE core.member SET sample = $2 WHERE id = $1', [memberId, sample])
}

/** Opens a session past the door, as the owner of the tables. */
export async function sessionOf(memberId: string): Promise<string> {
  const rows = await sql<{ id: string }>('owner', `INSERT INTO core.session (member_id, device, address) VALUES ($1, 'Firefox/Linux', '192.0.2.1') RETURNING id`, [memberId])
  return rows[0]?.id ?? ''
}

/** The viewer of a session, as a request would see it. */
export async function viewerOf({ sessionId }: Pick<Opened, 'sessionId'>): Promise<Viewer> {
  const member = await memberOfSession(sessionId)
  if (!member) throw new Error('this session does not live')
  return member.viewer
}

/** Whether a request with this session would be answered. */
export const lives = async (sessionId: string): Promise<boolean> => (await memberOfSession(sessionId)) !== null
