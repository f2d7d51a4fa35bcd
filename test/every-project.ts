import { sql } from './database.ts'
import { groupId, type Standing } from './world.ts'

const everyone = '00000000-0000-0000-0000-000000000001'

/** Projects of one person with a row in each of their tables: for everyone, for the own organization, of a group, for named members. */
export async function fillProjects({ viewer, organizationId }: Standing): Promise<void> {
  const group = groupId('border-management')
  const kinds = [
    [organizationId, 'GREEN', [everyone]],
    [organizationId, 'AMBER', [organizationId]],
    [group, 'AMBER', [group]],
    [organizationId, 'RED', [viewer.id]],
  ] as const
  for (const [owner, marking, audience] of kinds) {
    await sql(
      'owner',
      `INSERT INTO core.project (owner_id, audience_id, marking, lang, title, status, created_by_id)
         SELECT $1, authz.same_audience($3::uuid[]), $2, 'en', 'A project', 'PIPELINE', $4`,
      [owner, marking, audience, viewer.id],
    )
  }
  const from = `owner_id, audience_id, marking FROM core.project WHERE created_by_id = $1 ON CONFLICT DO NOTHING`
  await sql('owner', `INSERT INTO core.project_text (project_id, lang, title, owner_id, audience_id, marking) SELECT id, 'fr', 'Un projet', ${from}`, [viewer.id])
  await sql('owner', `INSERT INTO core.project_organization (project_id, organization_id, role, owner_id, audience_id, marking) SELECT id, $2, 'FUNDING', ${from}`, [viewer.id, organizationId])
  await sql('owner', `INSERT INTO core.project_country (project_id, country, share, owner_id, audience_id, marking) SELECT id, 'KE', 10000, ${from}`, [viewer.id])
  await sql('owner', `INSERT INTO core.project_theme (project_id, theme, share, owner_id, audience_id, marking) SELECT id, 'border-security', 10000, ${from}`, [viewer.id])
  await sql('owner', `INSERT INTO core.project_amount (project_id, kind, currency, minor, owner_id, audience_id, marking) SELECT id, 'BUDGET', 'USD', 100, ${from}`, [viewer.id])
}
