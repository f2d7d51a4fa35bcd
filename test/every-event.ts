import { sql } from './database.ts'
import { groupId, type Standing } from './world.ts'

const everyone = '00000000-0000-0000-0000-000000000001'

/** Events of one person with a row in each of their tables: for everyone, for the own organization, of a group, for named members. */
export async function fillEvents({ viewer, organizationId, contactId }: Standing): Promise<void> {
  const group = groupId('border-management')
  const kinds = [
    [organizationId, 'GREEN', [everyone], 'ENTITIES'],
    [organizationId, 'AMBER', [organizationId], 'EVERYONE'],
    [group, 'AMBER', [group], null],
    [organizationId, 'RED', [viewer.id], null],
  ] as const
  for (const [owner, marking, audience, busyFor] of kinds) {
    await sql(
      'owner',
      `INSERT INTO core.event (owner_id, audience_id, marking, lang, title, kind, state, organizer_id, starts_local, ends_local, busy_for, busy_contact_id, created_by_id)
         SELECT $1, authz.same_audience($3::uuid[]), $2, 'en', 'An event', 'MISSION', 'CONFIRMED', $5, '2031-01-01', '2031-01-02', $6, $7, $4`,
      [owner, marking, audience, viewer.id, organizationId, busyFor, contactId],
    )
  }
  const from = `owner_id, audience_id, marking FROM core.event WHERE created_by_id = $1 ON CONFLICT DO NOTHING`
  await sql('owner', `INSERT INTO core.event_country (event_id, country, owner_id, audience_id, marking) SELECT id, 'KE', ${from}`, [viewer.id])
  await sql('owner', `INSERT INTO core.event_theme (event_id, theme, owner_id, audience_id, marking) SELECT id, 'border-security', ${from}`, [viewer.id])
  await sql('owner', `INSERT INTO core.event_occurrence (event_id, starts_at, ends_at, starts_on, ends_on, owner_id, audience_id, marking) SELECT id, '2031-01-01Z', '2031-01-03Z', '2031-01-01', '2031-01-02', ${from}`, [viewer.id])
  await sql('owner', `SELECT core.write_busy(id) FROM core.event WHERE created_by_id = $1`, [viewer.id])
}
