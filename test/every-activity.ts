import { asOwner, groupId, type Standing } from './world.ts'

const everyone = '00000000-0000-0000-0000-000000000001'

/** Activities of one person with a row in each of their tables: for everyone, for the own organization, of a group, for named members. */
export async function fillActivities({ viewer, organizationId }: Standing): Promise<void> {
  const group = groupId('border-management')
  const kinds = [
    [organizationId, 'GREEN', [everyone]],
    [organizationId, 'AMBER', [organizationId]],
    [group, 'AMBER', [group]],
    [organizationId, 'RED', [viewer.id]],
  ] as const
  const from = `owner_id, audience_id, marking FROM core.activity WHERE created_by_id = $1 ON CONFLICT DO NOTHING`
  // In one transaction: an activity without a lead is none.
  await asOwner(async (client) => {
    await client.query('BEGIN')
    for (const [owner, marking, audience] of kinds) {
      await client.query(
        `INSERT INTO core.activity (owner_id, audience_id, marking, lang, title, type, scope, status, created_by_id)
           SELECT $1, authz.same_audience($3::uuid[]), $2, 'en', 'An activity', 'TRAINING', 'COUNTRIES', 'PIPELINE', $4`,
        [owner, marking, audience, viewer.id],
      )
    }
    await client.query(`INSERT INTO core.activity_organization (activity_id, organization_id, role, owner_id, audience_id, marking) SELECT id, $2, 'LEAD', ${from}`, [viewer.id, organizationId])
    await client.query(`INSERT INTO core.activity_country (activity_id, country, owner_id, audience_id, marking) SELECT id, 'KE', ${from}`, [viewer.id])
    await client.query(`INSERT INTO core.activity_region (activity_id, region, owner_id, audience_id, marking) SELECT id, '014', ${from}`, [viewer.id])
    await client.query(`INSERT INTO core.activity_theme (activity_id, theme, owner_id, audience_id, marking) SELECT id, 'border-security', ${from}`, [viewer.id])
    await client.query(
      `INSERT INTO core.activity_update (activity_id, lang, body, created_by_id, organization_id, owner_id, audience_id, marking) SELECT id, 'en', 'It began', $1, $2, owner_id, audience_id, marking FROM core.activity WHERE created_by_id = $1`,
      [viewer.id, organizationId],
    )
    await client.query('COMMIT')
  })
}
