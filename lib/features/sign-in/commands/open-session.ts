import 'server-only'
import { z } from 'zod'
import type { Opened } from '@/lib/platform/auth/arrive'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Visit } from '@/lib/platform/auth/visit'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { Known } from './account'

const opened = z.object({ id: z.uuid() })

/**
 * Opens a session with the password that was checked, if it still is the member's and the member still active.
 * @throws Refused when either changed meanwhile
 */
export async function openSession(tx: Tx, { memberId, email, member }: Known, passwordHash: string, visit: Visit): Promise<Opened> {
  const rows = await tx.$queryRaw<unknown[]>`
    INSERT INTO core.session (member_id, device, address)
    SELECT m.id, ${visit.device}, ${visit.address} FROM core.member m JOIN core.credential k ON k.member_id = m.id
     WHERE m.id = ${memberId}::uuid AND m.state = 'ACTIVE' AND k.password_hash = ${passwordHash}
    RETURNING id`
  const row = opened.safeParse(rows[0]).data ?? refuse('sign-in.refused')
  return { sessionId: row.id, email, locale: member.locale }
}

/** Ends every session of a member but one. */
export async function endSessions(tx: Tx, memberId: string, because: string, except: string | null = null): Promise<void> {
  await tx.$executeRaw`
    UPDATE core.session SET ended_at = now(), ended_because = ${because}
     WHERE member_id = ${memberId}::uuid AND ended_at IS NULL AND id IS DISTINCT FROM ${except}::uuid`
}

/** Ends the session of this request. */
export async function endSession(tx: Tx, viewer: Viewer, because: string): Promise<void> {
  await tx.$executeRaw`UPDATE core.session SET ended_at = now(), ended_because = ${because} WHERE id = ${viewer.sessionId}::uuid AND ended_at IS NULL`
}
