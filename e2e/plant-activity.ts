import type pg from 'pg'
import { identity } from '../prisma/reference/identity.ts'

/** An activity of Kenya for itself alone, of which an outsider must never find a trace. */
export const hiddenActivity = { title: 'Penumbrine Regatta', words: ['Penumbrine', 'Penumbrin', 'Regatta', 'Whispergate'] } as const

const lead = `INSERT INTO core.activity_organization (organization_id, role, activity_id, owner_id, audience_id, marking)
  SELECT owner_id, 'LEAD', id, owner_id, audience_id, marking FROM made RETURNING activity_id`

export async function plantActivity(owner: pg.Client): Promise<void> {
  const kenya = identity('organization', 'kenya')
  await owner.query(
    `WITH made AS (INSERT INTO core.activity (owner_id, audience_id, marking, lang, title, type, scope, pillar, status, group_id, planned_starts_on, planned_ends_on, created_by_id)
       SELECT $1, authz.same_audience(ARRAY[$1]::uuid[]), 'AMBER', 'en', $2, 'EXERCISE', 'COUNTRIES', 2, 'IMPLEMENTATION', $3, '2031-03-01', '2031-03-09', m.id
       FROM core.member m WHERE m.organization_id = $1 AND m.state = 'ACTIVE' ORDER BY m.id LIMIT 1 RETURNING *) ${lead}`,
    [kenya, hiddenActivity.title, identity('group', 'border-management')],
  )
  const rows = `a.id, a.owner_id, a.audience_id, a.marking FROM core.activity a WHERE a.title = '${hiddenActivity.title}'`
  await owner.query(`INSERT INTO core.activity_country (country, activity_id, owner_id, audience_id, marking) SELECT 'KE', ${rows}`)
  await owner.query(`INSERT INTO core.activity_theme (theme, activity_id, owner_id, audience_id, marking) SELECT 'border-security', ${rows}`)
  await owner.query(`INSERT INTO core.activity_update (lang, body, created_by_id, organization_id, activity_id, owner_id, audience_id, marking) SELECT 'en', 'Met at Whispergate', a.created_by_id, a.owner_id, ${rows}`)
}

/** An activity for each organization with somebody in it, for itself alone: for the addresses that open to those who edit. */
export async function plantOwnActivities(owner: pg.Client): Promise<void> {
  await owner.query(
    `WITH made AS (INSERT INTO core.activity (owner_id, audience_id, marking, lang, title, type, scope, status, created_by_id)
       SELECT DISTINCT ON (m.organization_id) m.organization_id, authz.same_audience(ARRAY[m.organization_id]), 'AMBER', 'en', 'Our own doing', 'OTHER', 'GLOBAL', 'PIPELINE', m.id
       FROM core.member m WHERE m.state = 'ACTIVE' ORDER BY m.organization_id, m.id RETURNING *) ${lead}`,
  )
}
