import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { memberships, nameOf } from './conditions.ts'

/** What to call these members; whom the viewer cannot know of is left out. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const found = await tx.$queryRaw<{ id: string; name: string }[]>`SELECT m.id, ${nameOf} AS name FROM ${memberships} WHERE m.id = ANY (${wanted}::uuid[])`
  return new Map(found.map(({ id, name }) => [id, name]))
}
