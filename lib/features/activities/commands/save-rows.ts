import 'server-only'
import { chairsOf } from '@/lib/features/audience/queries/owners'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { HalfSaved } from '@/lib/platform/errors/errors'
import { journal } from '@/lib/platform/journal/journal'
import { now } from '@/lib/platform/time/now'
import { canEdit } from '../policy.ts'
import { rowTexts } from '../queries/own-rows.ts'
import { isTouched, rowFields, rowPrint, type RowValues, type SentRow } from '../row-input.ts'

type Held = RowValues & { id: string; version: number; title: string; ownerId: string; audienceId: string; marking: string }
type Answer = Pick<HalfSaved, 'fields' | 'theirs' | 'values'>
/** `saved`: rows written. `open`: rows that come back, with what is wrong or what another wrote. */
export type RowsSaved = { saved: number; open: number; answer: Answer }

/**
 * Saves the rows that are right and were touched, in one transaction. A row that cannot be saved comes back and keeps none of the
 * others: what is wrong with it, or, where another has changed it since the form was opened, what it says now.
 */
export function saveRows(viewer: Viewer, sent: readonly SentRow[]): Promise<RowsSaved> {
  return asViewer(viewer, async (tx) => {
    const touched = sent.filter(isTouched)
    const chairs = await chairsOf(tx)
    const held = new Map((await holdRows(tx, touched)).filter((row) => canEdit(viewer, row, chairs)).map((row) => [row.id, row]))
    const answers: Answer[] = []
    for (const row of touched) answers.push(await saveRow(tx, viewer, row, held.get(row.id)))
    const open = answers.filter(({ fields }) => Object.keys(fields).length > 0).length
    const all = <Part extends keyof Answer>(part: Part): Answer[Part] => Object.assign({}, ...answers.map((answer) => answer[part]))
    return { saved: touched.length - open, open, answer: { fields: all('fields'), theirs: all('theirs'), values: all('values') } }
  })
}

/** Holds the rows until the end of the transaction, always in one order, so that two who save the same rows wait and do not block each other. */
const holdRows = (tx: Tx, rows: readonly SentRow[]) =>
  tx.$queryRaw<Held[]>`
    SELECT id, version, title, owner_id AS "ownerId", audience_id AS "audienceId", marking, status, planned_starts_on::text AS "plannedStartsOn", planned_ends_on::text AS "plannedEndsOn",
      actual_starts_on::text AS "actualStartsOn", actual_ends_on::text AS "actualEndsOn", progress_percent AS "progressPercent", progress_text AS "progressText"
    FROM core.activity WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE`

async function saveRow(tx: Tx, viewer: Viewer, { id, version, was, read }: SentRow, held: Held | undefined): Promise<Answer> {
  const back = (name: string, key: string, rest: Partial<Answer> = {}): Answer => ({ fields: { [`${id}-${name}`]: { key, row: held?.title ?? '' } }, theirs: {}, values: {}, ...rest })
  if (!held) return back('row', 'activity-views.rows.gone')
  if ('faults' in read) return { ...back('row', ''), fields: Object.fromEntries(Object.entries(read.faults).map(([field, key]) => [`${id}-${field}`, { key, row: held.title }])) }
  const says = rowPrint(held)
  const typed = rowPrint(read.values)
  const state = (at: number, print: string) => ({ [`${id}-version`]: [String(at)], [`${id}-was`]: [print] })
  // Sent twice: it says so already.
  if (says === typed) return { fields: {}, theirs: {}, values: state(held.version, says) }
  if (held.version !== version && says !== was) return back('row', 'activity-views.rows.changed', { theirs: named(id, held), values: state(held.version, says) })
  await tx.activity.update({ where: { id }, data: { ...columnsOf(read.values), version: { increment: 1 }, updatedAt: now() }, select: { id: true } })
  await journal(tx, viewer, 'activity.changed', { noun: 'activity', id, ownerId: held.ownerId, audienceId: held.audienceId, marking: held.marking })
  return { fields: {}, theirs: {}, values: state(held.version + 1, typed) }
}

const named = (id: string, row: RowValues) => Object.fromEntries(rowFields.map((field) => [`${id}-${field}`, [rowTexts(row)[field]]]))

const dayOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))
const columnsOf = ({ plannedStartsOn, plannedEndsOn, actualStartsOn, actualEndsOn, ...rest }: RowValues) => ({
  ...rest, plannedStartsOn: dayOf(plannedStartsOn), plannedEndsOn: dayOf(plannedEndsOn), actualStartsOn: dayOf(actualStartsOn), actualEndsOn: dayOf(actualEndsOn),
})
