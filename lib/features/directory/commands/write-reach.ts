import 'server-only'
import { audienceOf, entities, everyone } from '@/lib/platform/audience/audience-of'
import type { Tx } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/errors/errors'
import type { EntryInput } from '../input.ts'
import type { HeldEntry } from '../queries/entry-of.ts'
import { readTelephone } from '../telephone.ts'

type Row = EntryInput['reach'][number]
type Kept = { id: string; kind: string; value: string; position: number; shownTo: string }

/**
 * Brings the e-mails and telephones of an entry to what the form says. Rows that the form did not know
 * (another editor's) stay. A row changes its audience in one statement, with its listing.
 */
export async function writeReach(tx: Tx, entry: HeldEntry, { typed, country }: { typed: EntryInput; country: string | null }): Promise<void> {
  const before = await tx.contactReach.findMany({ where: { contactId: entry.id }, select: { id: true, kind: true, value: true, position: true, shownTo: true } })
  const rows = readRows(typed.reach, before, country)
  const removed = typed.removed.map(({ id }) => id)
  checkPreferred(typed, [...rows, ...before.filter(({ id }) => !removed.includes(id) && !rows.some((row) => row.id === id))])
  if (removed.length > 0) await tx.contactReach.deleteMany({ where: { contactId: entry.id, id: { in: removed } } })
  const audiences = await audiencesOf(tx, entry, rows)
  for (const [position, row] of rows.entries()) {
    const old = before.find(({ id }) => id === row.id)
    const data = { kind: row.kind, value: row.value, position, shownTo: row.shownTo, audienceId: audiences.get(row.shownTo) ?? '' }
    if (!old) await tx.contactReach.createMany({ data: [{ ...data, contactId: entry.id, ownerId: entry.ownerId, contactAudienceId: entry.audienceId, standing: entry.standing }] })
    else if (differs(old, data)) await tx.contactReach.update({ where: { id: old.id }, data, select: { id: true } })
  }
}

const differs = (old: Kept, row: Omit<Kept, 'id'>) =>
  old.kind !== row.kind || old.value !== row.value || old.position !== row.position || old.shownTo !== row.shownTo

/** Telephones in E.164, each value once; one that was not touched stays, also where the numbering plan has moved on. */
function readRows(rows: readonly Row[], before: readonly Kept[], country: string | null): Row[] {
  const faults: Record<string, string> = {}
  const read = rows.map((row) => {
    if (row.kind === 'EMAIL' || before.some(({ id, value }) => id === row.id && value === row.value)) return row
    const telephone = readTelephone(row.value, country)
    if ('number' in telephone) return { ...row, value: telephone.number }
    faults[`reach-${row.number}-value`] = telephone.fault
    return row
  })
  for (const [at, row] of read.entries()) {
    if (read.findIndex(({ kind, value }) => kind === row.kind && value === row.value) < at) faults[`reach-${row.number}-value`] ??= 'contact.reach.twice'
  }
  if (Object.keys(faults).length > 0) refuse('problem.summary', faults)
  return read
}

function checkPreferred({ preferredChannel }: EntryInput, rows: readonly { kind: string }[]): void {
  if (preferredChannel && !rows.some(({ kind }) => kind === preferredChannel)) refuse('problem.summary', { preferredChannel: 'contact.preferred.none' })
}

/** On request: nobody outside sees the address itself; that there is one is listed beside it. */
async function audiencesOf(tx: Tx, { organizationId }: HeldEntry, rows: readonly Row[]): Promise<Map<string, string>> {
  const principals = { EVERYONE: everyone, ENTITIES: entities, OWN: organizationId, ON_REQUEST: organizationId }
  const found = new Map<string, string>()
  for (const { shownTo } of rows) if (!found.has(shownTo)) found.set(shownTo, await audienceOf(tx, [principals[shownTo]]))
  return found
}
