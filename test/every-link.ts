import { sql } from './database.ts'
import type { Standing } from './world.ts'

/** Links between one person's own projects and activities, of every standing with every standing, and from what all see to another's activities. */
export async function fillLinks({ viewer }: Standing, another: Standing): Promise<void> {
  await sql(
    'owner',
    `INSERT INTO core.project_activity (project_id, project_owner_id, project_audience_id, project_marking, activity_id, activity_owner_id, activity_audience_id, activity_marking, created_by_id)
     SELECT p.id, p.owner_id, p.audience_id, p.marking, a.id, a.owner_id, a.audience_id, a.marking, $1 FROM core.project p, core.activity a
     WHERE p.created_by_id = $1 AND (a.created_by_id = $1 OR (p.marking = 'GREEN' AND a.created_by_id = $2)) ON CONFLICT DO NOTHING`,
    [viewer.id, another.viewer.id],
  )
}
