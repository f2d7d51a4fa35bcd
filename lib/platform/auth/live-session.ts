import 'server-only'
import { z } from 'zod'
import { refuseBypass } from '@/lib/platform/db/bypass'
import { systemClient } from '@/lib/platform/db/client'
import { settings } from '@/lib/platform/env/settings'
import { databaseFault } from '@/lib/platform/errors/database'
import { viewerShape } from './viewer'

const shape = z.object({ viewer: viewerShape, organization: z.record(z.string(), z.string()) })

/** A member with a live session; `organization` is the short name of the member's organization by language. */
export type SignedIn = z.infer<typeof shape>

/**
 * The member of a session, or null when either no longer counts: the session was ended, was not used for
 * SESSION_IDLE_HOURS or began more than SESSION_MAX_DAYS ago, or the member is not active.
 * One statement and no transaction, because every request makes it; it notes the visit at most once a minute.
 */
export async function memberOfSession(sessionId: string): Promise<SignedIn | null> {
  await refuseBypass()
  try {
    return await read(sessionId, { note: true })
  } catch (fault) {
    // A disk without room for a note must not keep everybody out.
    if (databaseFault(fault) !== 'full') throw fault
    return read(sessionId, { note: false })
  }
}

async function read(sessionId: string, { note }: { note: boolean }): Promise<SignedIn | null> {
  const { SESSION_IDLE_HOURS, SESSION_MAX_DAYS } = settings()
  const rows = await systemClient().$queryRaw<unknown[]>`
    WITH live AS (
      SELECT s.id, s.seen_at, m.organization_id, jsonb_build_object('sessionId', s.id, 'id', m.id, 'contactId', c.id,
             'organizationId', o.id, 'organizationKind', o.kind, 'role', m.role, 'name', c.name,
             'timeZone', coalesce(m.time_zone, c.time_zone)) AS viewer
        FROM core.session s
        JOIN core.member m ON m.id = s.member_id
        JOIN core.contact c ON c.id = m.contact_id
        JOIN core.organization o ON o.id = m.organization_id
       WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND m.state = 'ACTIVE'
         AND s.seen_at > now() - make_interval(hours => ${SESSION_IDLE_HOURS}::int)
         AND s.started_at > now() - make_interval(days => ${SESSION_MAX_DAYS}::int)
    ), noted AS (
      UPDATE core.session s SET seen_at = now() FROM live WHERE ${note} AND s.id = live.id AND live.seen_at < now() - interval '1 minute'
    )
    SELECT live.viewer, (SELECT coalesce(jsonb_object_agg(n.lang, coalesce(n.acronym, n.name)), '{}') FROM core.organization_name n
                          WHERE n.organization_id = live.organization_id) AS organization
      FROM live`
  return shape.nullable().parse(rows[0] ?? null)
}
