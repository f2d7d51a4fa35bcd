import { z } from 'zod'
import { connected } from '../bin/database/roles.ts'
import type { Connections } from '../bin/database/urls.ts'

const shape = z.object({
  viewer: z.object({ id: z.uuid(), email: z.string() }),
  filter: z.object({ theme: z.string(), country: z.string() }),
  seen: z.uuid(),
  hidden: z.uuid(),
})

/** Who asks and for what; the same in both worlds, because the large one began as the small one. */
export type Scene = z.infer<typeof shape>

/**
 * The viewer is a focal point of a State; the filter the commonest pair, so that both worlds fill a page with it and the same
 * number of rows is drawn; `seen` a contact of another organization, `hidden` a nomination there.
 */
export function sceneOf({ owner }: Connections): Promise<Scene> {
  return connected(owner, async (client) => {
    const { rows } = await client.query<{ scene: unknown }>(`
      WITH viewer AS (
        SELECT m.id, m.organization_id, k.email FROM core.member m JOIN core.credential k ON k.member_id = m.id JOIN core.organization o ON o.id = m.organization_id
         WHERE m.state = 'ACTIVE' AND m.role = 'FOCAL_POINT' AND o.kind = 'MEMBER_STATE' ORDER BY k.email LIMIT 1
      ), filter AS (
        SELECT t.theme, n.country FROM core.contact_theme t JOIN core.contact_country n USING (contact_id) GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT 1
      ), others AS (
        SELECT c.id, c.name, m.state FROM core.contact c JOIN core.member m ON m.contact_id = c.id WHERE c.organization_id <> (SELECT organization_id FROM viewer)
      )
      SELECT jsonb_build_object('viewer', (SELECT to_jsonb(v) FROM viewer v), 'filter', (SELECT to_jsonb(f) FROM filter f),
        'seen', (SELECT id FROM others WHERE state = 'ACTIVE' ORDER BY name LIMIT 1),
        'hidden', (SELECT id FROM others WHERE state = 'NOMINATED' ORDER BY name LIMIT 1)) AS scene`)
    return shape.parse(rows[0]?.scene)
  })
}

/** Accounts that may sign in, one after the other, the viewer left out. */
export function accountsOf({ owner }: Connections, viewer: string): Promise<string[]> {
  return connected(owner, async (client) => {
    const { rows } = await client.query<{ email: string }>(
      `SELECT k.email FROM core.credential k JOIN core.member m ON m.id = k.member_id WHERE m.state = 'ACTIVE' AND m.id <> $1 AND k.password_hash IS NOT NULL ORDER BY k.email`,
      [viewer],
    )
    return rows.map(({ email }) => email)
  })
}
