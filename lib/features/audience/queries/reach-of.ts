import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** How many people of how many organizations; `uncounted`: groups whose people the viewer may not count. */
export type Reach = { people: number; organizations: number; uncounted: string[] }
type Set = { ownerId: string; recipients: readonly string[]; marking: string }

/** Whom a set of recipients reaches now, each person once, the owner's people among them unless the record is RED. */
export async function reachOf(tx: Tx, { ownerId, recipients, marking }: Set): Promise<Reach> {
  const [counted] = await tx.$queryRaw<{ people: number; organizations: number }[]>`
    SELECT count(*)::int AS people, count(DISTINCT p.organization_id)::int AS organizations FROM authz.people_of(${recipients}::uuid[], ${ownerId}::uuid, ${marking}) p`
  const hidden = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM core.working_group g WHERE g.id = ANY (${[...recipients, ...(marking === 'RED' ? [] : [ownerId])]}::uuid[]) AND g.hides_members
       AND g.id NOT IN (SELECT authz.my_groups())`
  return { people: counted?.people ?? 0, organizations: counted?.organizations ?? 0, uncounted: hidden.map(({ id }) => id) }
}
