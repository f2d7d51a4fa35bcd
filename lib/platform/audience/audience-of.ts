import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** The principals that stand for "all focal points" and "the Compact entities"; the first migration makes them. */
export const everyone = '00000000-0000-0000-0000-000000000001'
export const entities = '00000000-0000-0000-0000-000000000002'

/**
 * The audience of these principals, found or made. A statement of its own, before the one that uses it:
 * within one statement the policies' helpers do not see the new audience yet, and refuse it (42501).
 * @throws SQLSTATE 22023 for a recipient whom the viewer may not name, without saying which
 */
export async function audienceOf(tx: Tx, principals: readonly string[]): Promise<string> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`SELECT authz.audience_of(${principals}::uuid[]) AS id`
  if (!found) throw new Error('authz.audience_of answers with a row')
  return found.id
}
