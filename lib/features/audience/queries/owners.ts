import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'

/** The groups in which the viewer acts as chair today. */
export async function chairsOf(tx: Tx): Promise<string[]> {
  return (await tx.$queryRaw<{ id: string }[]>`SELECT c AS id FROM authz.my_chairs() c`).map(({ id }) => id)
}

/** The same as a column, for a statement that reads something else besides. */
export const myChairs = Prisma.sql`ARRAY(SELECT authz.my_chairs())`
