import 'server-only'
import { refuseBypass } from '@/lib/platform/db/bypass'
import { systemClient } from '@/lib/platform/db/client'
import { settings } from '@/lib/platform/env/settings'
import { viewerShape, type Viewer } from './viewer'

/**
 * The member of a session, or null when either no longer counts: the session was ended, was not used for
 * SESSION_IDLE_HOURS or began more than SESSION_MAX_DAYS ago, or the member is not active.
 * One statement and no transaction, because every request makes it; it notes the visit at most once a minute.
 */
export async function viewerOfSession(sessionId: string): Promise<Viewer | null> {
  await refuseBypass()
  const { SESSION_IDLE_HOURS, SESSION_MAX_DAYS } = settings()
  const rows = await systemClient().$queryRaw<unknown[]>`
    WITH live AS (
      SELECT s.id AS "sessionId", s.seen_at, m.id, m.contact_id AS "contactId", m.organization_id AS "organizationId", m.role,
             o.kind AS "organizationKind", c.name, coalesce(m.time_zone, c.time_zone) AS "timeZone"
        FROM core.session s
        JOIN core.member m ON m.id = s.member_id
        JOIN core.contact c ON c.id = m.contact_id
        JOIN core.organization o ON o.id = m.organization_id
       WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND m.state = 'ACTIVE'
         AND s.seen_at > now() - make_interval(hours => ${SESSION_IDLE_HOURS}::int)
         AND s.started_at > now() - make_interval(days => ${SESSION_MAX_DAYS}::int)
    ), noted AS (
      UPDATE core.session s SET seen_at = now() FROM live WHERE s.id = live."sessionId" AND live.seen_at < now() - interval '1 minute'
    )
    SELECT * FROM live`
  return viewerShape.nullable().parse(rows[0] ?? null)
}
