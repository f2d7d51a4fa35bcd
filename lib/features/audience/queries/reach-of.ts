import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'

/** How many people of how many organizations; `uncounted`: groups whose people the viewer may not count. */
export type Reach = { people: number; organizations: number; uncounted: string[] }
type Set = { ownerId: string; recipients: readonly string[]; marking: string }

/** Whom a set of recipients reaches now, each person once, the owner's people among them unless the record is RED. */
export async function reachOf(tx: Tx, { ownerId, recipients, marking }: Set): Promise<Reach> {
  const [reach] = await tx.$queryRaw<Reach[]>(reachQuery(Prisma.sql`${recipients}::uuid[]`, { ownerId, marking }))
  return reach ?? { people: 0, organizations: 0, uncounted: [] }
}

/** The statement behind `reachOf`, one row. @param recipients an array of ids, as SQL */
export function reachQuery(recipients: Prisma.Sql, { ownerId, marking }: Pick<Set, 'ownerId' | 'marking'>): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS people, count(DISTINCT p.organization_id)::int AS organizations, ARRAY(
      SELECT g.id FROM core.working_group g WHERE (g.id = ANY (${recipients}) OR (g.id = ${ownerId}::uuid AND ${marking}::text <> 'RED')) AND g.hides_members
         AND g.id NOT IN (SELECT authz.my_groups())) AS uncounted
    FROM authz.people_of(${recipients}, ${ownerId}::uuid, ${marking}) p`
}
