import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/platform/auth/viewer'
import type { Tx } from '@/lib/platform/db/client'
import { actVerbs, proposalVerbs } from '../codes.ts'
import { namesOf } from './names.ts'

const said = { key: z.string(), at: z.date(), role: z.enum(roles).nullable(), reason: z.string().nullable() }
const line = z.discriminatedUnion('what', [
  z.object({ ...said, what: z.literal('done'), verb: z.enum(actVerbs), byId: z.uuid() }),
  z.object({ ...said, what: z.literal('proposed'), verb: z.enum(proposalVerbs), byId: z.uuid() }),
  z.object({ ...said, what: z.enum(['APPROVED', 'DECLINED']), verb: z.enum(proposalVerbs), byId: z.uuid().nullable() }),
])
type Line = z.infer<typeof line>

/** One line of a membership's history: something proposed, decided or done. `by`: who, or null for whom the viewer cannot know of. */
export type HistoryLine = Line & { by: string | null }

/** What was proposed, decided and done about a membership, newest first. */
export async function historyOf(tx: Tx, memberId: string): Promise<HistoryLine[]> {
  const lines = z.array(line).parse([...(await acts(tx, memberId)), ...(await proposals(tx, memberId))])
  const names = await namesOf(tx, lines.map(({ byId }) => byId))
  return lines.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map((one) => ({ ...one, by: names.get(one.byId ?? '') ?? null }))
}

async function acts(tx: Tx, memberId: string): Promise<unknown[]> {
  const found = await tx.membershipAct.findMany({ where: { memberId }, orderBy: { doneAt: 'desc' }, take: 100 })
  return found.map(({ id, doneAt, verb, role, reason, doneById }) => ({ what: 'done', key: id, at: doneAt, verb, role, reason, byId: doneById }))
}

async function proposals(tx: Tx, memberId: string): Promise<unknown[]> {
  const found = await tx.proposal.findMany({ where: { memberId }, orderBy: { proposedAt: 'desc' }, take: 100 })
  return found.flatMap(({ id, verb, role, ...one }) => {
    const proposed = { what: 'proposed', key: id, at: one.proposedAt, verb, role, reason: one.reason || null, byId: one.proposedById }
    if (!one.decidedAt) return [proposed]
    return [proposed, { what: one.decision, key: `${id} decided`, at: one.decidedAt, verb, role: null, reason: one.decisionReason, byId: one.decidedById }]
  })
}
