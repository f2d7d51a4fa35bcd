import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isInstant, pageOf, pageSize, readPlace, type PageOf, type Place } from '@/lib/platform/lists/keyset'
import type { AuditFilters } from '../input.ts'
import { canAdminister } from '../policy.ts'
import { changesOf, type FieldChange } from './audit-changes.ts'
import { labelsOf } from './audit-labels.ts'
import { memberships, nameOf, named } from './conditions.ts'

const row = z.object({
  id: z.uuid(),
  key: z.string(),
  at: z.date(),
  actorId: z.uuid().nullable(),
  purpose: z.string().nullable(),
  noun: z.string(),
  rowKey: z.string().nullable(),
  verb: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
type Row = z.infer<typeof row>

/** An entry of the audit trail in words: `labels` of the page say what the ids in it stand for. */
export type AuditRow = Pick<Row, 'id' | 'at' | 'actorId' | 'purpose' | 'noun' | 'rowKey' | 'verb'> & { changes: FieldChange[]; subject: string | null }
export type AuditTrail = PageOf<AuditRow> & { total: number; more: boolean; labels: ReadonlyMap<string, string> }

const { sql, empty, join } = Prisma
const mostCounted = 1000

/** One page of what the viewer may read of the audit trail, newest first; null for whom it is not. Which entries: row-level security. */
export function listAuditTrail(viewer: Viewer, locale: Locale, filters: AuditFilters): Promise<AuditTrail | null> {
  if (!canAdminister(viewer)) return Promise.resolve(null)
  const at = readPlace(filters.at, isInstant)
  return asViewer(viewer, async (tx) => {
    const condition = await conditionOf(tx, viewer, filters)
    const found = z.array(row).parse(await rows(tx, condition, at))
    const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT FROM audit.entry e WHERE ${condition} LIMIT ${mostCounted + 1}) c`
    const total = counted?.total ?? 0
    const page = pageOf(found, at, ({ key, id }) => ({ key, id }))
    const shown = page.rows.map(({ before, after, key: _key, ...entry }) => ({ ...entry, changes: changesOf(before, after), subject: subjectOf(entry, before, after) }))
    const labels = await labelsOf(tx, locale, shown)
    return { ...page, rows: shown, total: Math.min(total, mostCounted), more: total > mostCounted, labels }
  })
}

async function conditionOf(tx: Tx, viewer: Viewer, { noun, who, actor, from, until }: AuditFilters): Promise<Prisma.Sql> {
  const parts = [
    sql`true`,
    noun ? sql`e.noun = ${noun}` : empty,
    actor ? sql`e.actor_id = ${actor}::uuid` : empty,
    who ? sql`e.actor_id = ANY (${await membersCalled(tx, who)}::uuid[])` : empty,
    from ? sql`e.at >= (${from}::date)::timestamp AT TIME ZONE ${viewer.timeZone}` : empty,
    until ? sql`e.at < (${until}::date + 1)::timestamp AT TIME ZONE ${viewer.timeZone}` : empty,
  ]
  return join(parts.filter((part) => part !== empty), ' AND ')
}

async function membersCalled(tx: Tx, who: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT m.id FROM ${memberships} WHERE ${named(sql`concat_ws(' ', ${nameOf}, c.own_name, k.email)`, who)} LIMIT 200`
  return found.map(({ id }) => id)
}

function rows(tx: Tx, condition: Prisma.Sql, at: Place | null): Promise<unknown[]> {
  const place = !at ? empty : at.back ? sql`AND (e.at, e.id) > (${at.key}::timestamptz, ${at.id}::uuid)` : sql`AND (e.at, e.id) < (${at.key}::timestamptz, ${at.id}::uuid)`
  return tx.$queryRaw<unknown[]>`
    SELECT e.id, e.at::text AS key, e.at, e.actor_id AS "actorId", e.purpose, e.noun, e.row_key AS "rowKey", e.verb, e.before, e.after
    FROM audit.entry e WHERE ${condition} ${place} ORDER BY ${at?.back ? sql`e.at, e.id` : sql`e.at DESC, e.id DESC`} LIMIT ${pageSize + 1}`
}

const subjects = z.object({ member_id: z.uuid().optional(), contact_id: z.uuid().optional() }).nullable().catch(null)

/** Whom or what the row is about: a member's or contact's id where it names one, else its own. */
function subjectOf({ noun, rowKey }: Pick<Row, 'noun' | 'rowKey'>, before: unknown, after: unknown): string | null {
  const named = subjects.parse(after ?? before ?? null)
  if (noun === 'contact' || noun === 'member') return rowKey
  return named?.member_id ?? named?.contact_id ?? rowKey
}
