import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Place } from '../policy.ts'

export type HeldGroup = { id: string; slug: string; place: Place }

/** A group by its slug or id, and where the viewer stands in it; null for none. */
export async function groupPlace(tx: Tx, of: { slug: string } | { id: string }): Promise<HeldGroup | null> {
  const group = await tx.group.findUnique({ where: of, select: { id: true, slug: true } })
  if (!group) return null
  const [stands] = await tx.$queryRaw<Place[]>`
    SELECT ${group.id}::uuid IN (SELECT authz.my_groups()) AS sits, ${group.id}::uuid IN (SELECT authz.my_chairs()) AS chairs`
  return { ...group, place: stands ?? { sits: false, chairs: false } }
}
