import { identity } from '../prisma/reference/identity.ts'
import { hiddenActivity } from './plant-activity.ts'
import { hiddenProject } from './plant-project.ts'
import { withOwner, type World } from './worlds.ts'

/** What stands in an address for somebody, by the names of docs/access.md. */
export type Places = Record<string, string>

const nobody = '00000000-0000-4000-8000-000000000000'

/** The ids and slugs that fill the addresses for an account; for a visitor those that anybody could guess at. */
export function placesOf(world: World, account: string): Promise<Places> {
  return withOwner(world.connections, async (owner) => {
    const one = async (text: string, values: unknown[] = []) => String((await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? nobody)
    const email = `${account}@example.org`
    const own = await one('SELECT m.contact_id AS id FROM core.credential k JOIN core.member m ON m.id = k.member_id WHERE k.email = $1', [email])
    const organization = await one('SELECT organization_id AS id FROM core.contact WHERE id = $1', [own])
    const elsewhere = `c.organization_id <> '${organization}'`
    const listed = `SELECT c.id FROM core.contact c WHERE c.standing = 'LISTED' AND ${elsewhere} AND c.seat = 'PRIMARY' ORDER BY c.name LIMIT 1`
    const asked = await one(`SELECT l.contact_id AS id FROM core.reach_listing l JOIN core.contact c ON c.id = l.contact_id WHERE ${elsewhere} AND c.standing = 'LISTED' ORDER BY c.name, l.reach_id LIMIT 1`)
    return {
      own,
      listed: await one(listed),
      colleague: await one(`SELECT c.id FROM core.contact c WHERE c.organization_id = $1 AND c.standing = 'LISTED' AND NOT EXISTS (SELECT FROM core.member m WHERE m.contact_id = c.id) ORDER BY c.name LIMIT 1`, [organization]),
      nominated: await one(`SELECT c.id FROM core.contact c JOIN core.member m ON m.contact_id = c.id WHERE m.state = 'NOMINATED' AND ${elsewhere} LIMIT 1`),
      ended: await one(`SELECT c.id FROM core.contact c WHERE c.standing = 'ENDED' LIMIT 1`),
      asked,
      reach: await one('SELECT reach_id AS id FROM core.reach_listing WHERE contact_id = $1 ORDER BY reach_id LIMIT 1', [asked]),
      member: await one(`SELECT m.id FROM core.member m JOIN core.contact c ON c.id = m.contact_id WHERE m.state = 'ACTIVE' AND ${elsewhere} ORDER BY c.name LIMIT 1`),
      charge: await one(`SELECT m.id FROM core.member m WHERE m.state = 'ACTIVE' AND m.organization_id = $1 AND m.contact_id <> $2 LIMIT 1`, [organization, own]),
      proposal: await one(`SELECT p.id FROM core.proposal p WHERE p.decision IS NULL AND p.organization_id <> '${organization}' LIMIT 1`),
      group: 'human-rights-victims',
      topic: await one(`SELECT t.id FROM core.topic t WHERE t.owner_id = $1 ORDER BY t.title LIMIT 1`, [identity('group', 'human-rights-victims')]),
      post: await one(`SELECT p.id FROM core.post p JOIN core.topic t ON t.id = p.topic_id WHERE t.owner_id = $1 ORDER BY t.title, p.created_at LIMIT 1`, [identity('group', 'human-rights-victims')]),
      activity: await one(`SELECT a.id FROM core.activity a WHERE a.owner_id <> '${organization}' AND a.marking = 'GREEN' AND a.sample AND a.audience_id = authz.same_audience(ARRAY['00000000-0000-0000-0000-000000000001']::uuid[]) ORDER BY a.title_order, a.id LIMIT 1`),
      doing: await one(`SELECT a.id FROM core.activity a WHERE a.owner_id = $1 AND a.title = 'Our own doing'`, [organization]),
      secret: await one(`SELECT a.id FROM core.activity a WHERE a.title = '${hiddenActivity.title}'`),
      project: await one(`SELECT p.id FROM core.project p WHERE p.owner_id <> '${organization}' AND p.marking = 'GREEN' AND p.sample AND p.identifier = 'INT-51'`),
      ours: await one('SELECT p.id FROM core.project p WHERE p.owner_id = $1 AND NOT p.sample', [organization]),
      private: await one(`SELECT p.id FROM core.project p WHERE p.title = '${hiddenProject.title}'`),
      slug: 'cted',
      code: 'AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    }
  })
}
