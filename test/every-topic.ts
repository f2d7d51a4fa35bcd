import { sql } from './database.ts'
import { groupId, type Standing } from './world.ts'

/** Topics of one person in a group, with a post in each: for the group, for the group and everyone, for the own organization, for oneself alone; a reading of each, and a request. */
export async function fillTopics({ viewer, organizationId }: Standing): Promise<void> {
  const group = groupId('border-management')
  const kinds = [
    ['AMBER', [group]],
    ['GREEN', ['00000000-0000-0000-0000-000000000001']],
    ['AMBER', [organizationId]],
    ['RED', [viewer.id]],
  ] as const
  for (const [marking, audience] of kinds) {
    await sql(
      'owner',
      `INSERT INTO core.topic (owner_id, audience_id, marking, lang, title, created_by_id, organization_id) SELECT $1, authz.same_audience($3::uuid[]), $2, 'en', 'A topic', $4, $5`,
      [group, marking, audience, viewer.id, organizationId],
    )
  }
  await sql(
    'owner',
    `INSERT INTO core.post (topic_id, owner_id, audience_id, marking, lang, body, created_by_id, organization_id)
       SELECT id, owner_id, audience_id, marking, 'en', 'A post', created_by_id, organization_id FROM core.topic WHERE created_by_id = $1`,
    [viewer.id],
  )
  await sql('owner', `INSERT INTO core.reading (member_id, topic_id, read_to) SELECT $1, id, now() FROM core.topic WHERE created_by_id = $1 AND marking IN ('GREEN', 'RED')`, [viewer.id])
  for (const [slug, decision] of [['border-management', 'DECLINED'], ['border-management', null], ['gender', null]] as const) {
    await sql(
      'owner',
      `INSERT INTO core.group_request (group_id, member_id, message, lang, decision, decided_at) SELECT $1, $2, 'We would like to sit in it', 'en', $3, CASE WHEN $3::text IS NOT NULL THEN now() END WHERE EXISTS (SELECT FROM core.working_group WHERE id = $1)`,
      [groupId(slug), viewer.id, decision],
    )
  }
}
