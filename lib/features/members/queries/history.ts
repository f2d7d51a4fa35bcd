import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { namesOf } from './names.ts'

/** One line of a membership's history: something proposed, decided or done; `by` is null for whom the viewer cannot know of. */
export type HistoryLine = { key: string; at: Date; what: 'proposed' | 'decided' | 'done'; verb: string; decision: string | null; role: string | null; reason: string | null; by: string | null }
type Line = Omit<HistoryLine, 'by'> & { byId: string | null }

/** What was proposed, decided and done about a membership, newest first. */
export async function historyOf(tx: Tx, memberId: string): Promise<HistoryLine[]> {
  const lines = [...(await acts(tx, memberId)), ...(await proposals(tx, memberId))].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const names = await namesOf(tx, lines.map(({ byId }) => byId))
  return lines.map(({ byId, ...line }) => ({ ...line, by: names.get(byId ?? '') ?? null }))
}

async function acts(tx: Tx, memberId: string): Promise<Line[]> {
  const found = await tx.membershipAct.findMany({ where: { memberId }, orderBy: { doneAt: 'desc' }, take: 100 })
  return found.map(({ id, doneAt, verb, role, reason, doneById }) => ({ key: id, at: doneAt, what: 'done', decision: null, verb, role, reason, byId: doneById }))
}

async function proposals(tx: Tx, memberId: string): Promise<Line[]> {
  const found = await tx.proposal.findMany({ where: { memberId }, orderBy: { proposedAt: 'desc' }, take: 100 })
  return found.flatMap(({ id, verb, role, ...one }) => {
    const proposed: Line = { key: id, at: one.proposedAt, what: 'proposed', decision: null, verb, role, reason: one.reason || null, byId: one.proposedById }
    if (!one.decidedAt) return [proposed]
    return [{ key: `${id} decided`, at: one.decidedAt, what: 'decided', decision: one.decision, verb, role, reason: one.decisionReason, byId: one.decidedById }, proposed]
  })
}
