import 'server-only'
import { z } from 'zod'
import { asSystem } from '@/lib/platform/db/as-system'
import { Dropped } from './fault'
import { messageKinds } from './outbox'
import { write, type Office } from './write'

const rows = z.array(z.object({ id: z.uuid(), kind: z.enum(messageKinds), toContactId: z.uuid(), rowId: z.uuid().nullable(), attempts: z.number(), madeAt: z.date() }))

/**
 * Lines with the links of mail that waits for sample accounts, each once a process: where no mail server is set, it is the only
 * way to follow them. Nobody else's link is ever told, and the messages stay in the outbox.
 */
export async function sampleLinks(office: Office, known: Set<string>): Promise<string[]> {
  const waiting = rows.parse(await asSystem('mail', (tx) => tx.$queryRaw<unknown[]>`
    SELECT w.id, w.kind, w.to_contact_id AS "toContactId", w.row_id AS "rowId", w.attempts, w.made_at AS "madeAt"
      FROM core.message w JOIN core.member m ON m.contact_id = w.to_contact_id AND m.sample
     WHERE w.state = 'WAITING' AND w.kind IN ('INVITATION', 'PASSWORD_LINK') ORDER BY w.made_at DESC LIMIT 50`))
  const fresh = waiting.filter(({ id }) => !known.has(id))
  fresh.forEach(({ id }) => known.add(id))
  const lines = await Promise.all(fresh.map((message) => lineOf(message, office)))
  return lines.filter((line) => line !== null)
}

async function lineOf(message: z.infer<typeof rows>[number], office: Office): Promise<string | null> {
  try {
    const { letter, reader } = await write(message, office)
    const action = letter.blocks.find((block) => 'href' in block)
    return reader.sampleAccount && action ? `Mail to ${reader.address} (sample account, not sent): ${letter.subject}: ${action.href}` : null
  } catch (error) {
    if (error instanceof Dropped) return null
    throw error
  }
}
