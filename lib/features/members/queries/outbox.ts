import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, type PageOf, type Place } from '@/lib/platform/lists/keyset'
import type { OutboxFilters } from '../input.ts'
import { messageStates } from '../codes.ts'
import { canReadOutbox, canTryAgain } from '../policy.ts'

const row = z.object({
  id: z.uuid(),
  key: z.string(),
  kind: z.string(),
  to: z.string().nullable(),
  organization: z.string().nullable(),
  state: z.enum(messageStates),
  attempts: z.number(),
  madeAt: z.date(),
  nextAt: z.date(),
  sentAt: z.date().nullable(),
  fault: z.string().nullable(),
})
/** A message as the Secretariat may know of it: to whom, when, what kind, what became of it. Never its text, a link or a code. */
export type OutboxRow = z.infer<typeof row> & { can: { tryAgain: boolean } }
export type Outbox = PageOf<OutboxRow> & { total: number; counts: Record<string, number> }

const { sql, empty } = Prisma

/** One page of the outbox, newest first; null for whom it is not. */
export function listOutbox(viewer: Viewer, locale: Locale, { state, at: token }: OutboxFilters): Promise<Outbox | null> {
  if (!canReadOutbox(viewer)) return Promise.resolve(null)
  const at = readPlace(token, isInstant)
  const chosen = state.length > 0 ? state : [...messageStates]
  return asViewer(viewer, async (tx) => {
    const found = z.array(row).parse(await rows(tx, locale, chosen, at))
    const counted = await tx.message.groupBy({ by: ['state'], _count: true })
    const counts = Object.fromEntries(counted.map((one) => [one.state, one._count]))
    const page = pageOf(found, at, ({ key, id }) => ({ key, id }))
    const shown = page.rows.map((one) => ({ ...one, can: { tryAgain: canTryAgain(viewer, one) } }))
    return { ...page, rows: shown, counts, total: chosen.reduce((sum, one) => sum + (counts[one] ?? 0), 0) }
  })
}

/** How many messages were given up, for the desk of the console. */
export function countFailedMessages(viewer: Viewer): Promise<number> {
  if (!canReadOutbox(viewer)) return Promise.resolve(0)
  return asViewer(viewer, (tx) => tx.message.count({ where: { state: 'FAILED' } }))
}

function rows(tx: Tx, locale: Locale, chosen: readonly string[], at: Place | null): Promise<unknown[]> {
  // A date from JavaScript would lose the microseconds by which rows are told apart: the key is the database's own text.
  const place = !at ? empty : at.back ? sql`AND (m.made_at, m.id) > (${at.key}::timestamptz, ${at.id}::uuid)` : sql`AND (m.made_at, m.id) < (${at.key}::timestamptz, ${at.id}::uuid)`
  const order = at?.back ? sql`m.made_at, m.id` : sql`m.made_at DESC, m.id DESC`
  return tx.$queryRaw<unknown[]>`
    SELECT m.id, m.made_at::text AS key, m.kind, coalesce(c.name, a.name) AS to, coalesce(n.acronym, n.name) AS organization, m.state, m.attempts,
      m.made_at AS "madeAt", m.next_at AS "nextAt", m.sent_at AS "sentAt", m.fault
    FROM (SELECT * FROM core.message m WHERE m.state = ANY (${[...chosen]}) ${place} ORDER BY ${order} LIMIT ${pageSize + 1}) m
    LEFT JOIN core.contact c ON c.id = m.to_contact_id
    LEFT JOIN core.member holder ON holder.contact_id = m.to_contact_id
    LEFT JOIN LATERAL (SELECT act.name FROM core.membership_act act WHERE act.member_id = holder.id ORDER BY act.done_at DESC LIMIT 1) a ON true
    LEFT JOIN core.organization_name n ON n.organization_id = coalesce(c.organization_id, holder.organization_id) AND n.lang = ${locale}
    ORDER BY ${order}`
}
