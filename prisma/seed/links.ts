import type pg from 'pg'

/** Each sample activity belongs to the first sample project in which its lead takes part and that has a country and a theme of it. */
export async function addLinks(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO core.project_activity (activity_id, activity_owner_id, activity_audience_id, activity_marking, project_id, project_owner_id, project_audience_id, project_marking, created_by_id)
    SELECT a.id, a.owner_id, a.audience_id, a.marking, p.id, p.owner_id, p.audience_id, p.marking, p.created_by_id
    FROM core.activity a JOIN core.activity_organization l ON l.activity_id = a.id AND l.role = 'LEAD'
      CROSS JOIN LATERAL (SELECT p.* FROM core.project p JOIN core.project_organization o ON o.project_id = p.id AND o.organization_id = l.organization_id
        WHERE p.sample AND (EXISTS (SELECT FROM core.activity_country c JOIN core.project_country d ON d.country = c.country WHERE c.activity_id = a.id AND d.project_id = p.id)
          OR EXISTS (SELECT FROM core.activity_theme c JOIN core.project_theme d ON d.theme = c.theme WHERE c.activity_id = a.id AND d.project_id = p.id))
        ORDER BY p.identifier LIMIT 1) p
    WHERE a.sample`)
}
