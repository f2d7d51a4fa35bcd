import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** The groups in which the viewer acts as chair today. */
export async function chairsOf(tx: Tx): Promise<string[]> {
  return (await tx.$queryRaw<{ id: string }[]>`SELECT c AS id FROM authz.my_chairs() c`).map(({ id }) => id)
}
