import 'server-only'
import { z } from 'zod'
import type { LinkKind } from '@/lib/platform/auth/link-code'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'

const used = z.object({ member_id: z.uuid() })

/** Uses up a link, and with it the others of its kind that the member still has; the row's lock lets one of two win. @throws Refused */
export async function spendLink(tx: Tx, id: string, kind: LinkKind): Promise<{ memberId: string }> {
  const rows = await tx.$queryRaw<unknown[]>`
    UPDATE core.access_link SET used_at = now()
     WHERE id = ${id}::uuid AND kind = ${kind} AND used_at IS NULL AND expires_at > now()
    RETURNING member_id`
  const memberId = used.safeParse(rows[0]).data?.member_id ?? refuse('sign-in.link.gone')
  await tx.$executeRaw`UPDATE core.access_link SET used_at = now() WHERE member_id = ${memberId}::uuid AND kind = ${kind} AND used_at IS NULL`
  return { memberId }
}
