import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { missing } from '@/lib/platform/errors/errors'

/**
 * Holds an entry until the end of the transaction and tells its version: the second of two editors waits here,
 * and then reads what the first one wrote.
 */
export async function lockEntry(tx: Tx, id: string): Promise<number> {
  const [held] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM core.contact WHERE id = ${id}::uuid FOR UPDATE`
  return held?.version ?? missing('contact')
}
