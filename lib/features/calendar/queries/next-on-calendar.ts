import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { now } from '@/lib/platform/time/now'
import { agendaColumns, agendaRow, agendaTables, type AgendaColumns, type EventRow } from './list/agenda-row'

/**
 * The next occurrences, at most `most`, of events that concern the viewer: the own organization holds or owns them, they are of a
 * group in which the viewer sits, or in a country of the viewer's entry, or in the own State. Cancelled ones are left out.
 */
export function nextOnCalendar(viewer: Viewer, locale: Locale, most: number): Promise<EventRow[]> {
  return asViewer(viewer, async (tx) => {
    const at = now()
    const rows = await tx.$queryRaw<AgendaColumns[]>`
      WITH mine AS MATERIALIZED (
        SELECT e.id FROM core.event e WHERE e.organizer_id = ${viewer.organizationId}::uuid
        UNION SELECT e.id FROM core.event e WHERE e.owner_id = ANY (ARRAY(SELECT authz.my_groups()) || ${viewer.organizationId}::uuid)
        UNION SELECT e.id FROM core.event e WHERE e.group_id = ANY (ARRAY(SELECT authz.my_groups()))
        UNION SELECT t.event_id FROM core.event_country t WHERE t.country = ANY (ARRAY(SELECT c.country FROM core.contact_country c WHERE c.contact_id = ${viewer.contactId}::uuid
          UNION SELECT o.alpha2 FROM core.organization o WHERE o.id = ${viewer.organizationId}::uuid))
      ), ahead AS MATERIALIZED (
        -- All of them before the first few are taken: in the order of days the whole calendar would be read for what is mine. What
        -- belongs to each is looked up by its id (OFFSET 0), because how much is mine is guessed too high.
        SELECT m.id, false AS busy, o.* FROM mine m CROSS JOIN LATERAL (
          SELECT o.starts_at, o.ends_at, o.starts_on, o.ends_on FROM core.event_occurrence o WHERE o.event_id = m.id AND o.ends_at > ${at}::timestamptz OFFSET 0) o
      ), page AS MATERIALIZED (
        SELECT a.* FROM (SELECT a.* FROM ahead a ORDER BY a.starts_at, a.id OFFSET 0) a
          CROSS JOIN LATERAL (SELECT FROM core.event x WHERE x.id = a.id AND x.state <> 'CANCELLED' OFFSET 0) x ORDER BY a.starts_at, a.id LIMIT ${most}
      )
      SELECT ${agendaColumns(locale)} FROM page p ${agendaTables(locale)} ORDER BY p.starts_at, p.id`
    return rows.map((row) => agendaRow(row, viewer.timeZone)).flatMap((row) => (row.busy ? [] : [row]))
  })
}
