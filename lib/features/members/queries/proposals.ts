import 'server-only'
import { z } from 'zod'
import { roles, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client.ts'
import type { Locale } from '@/lib/platform/i18n/locale'
import { proposalVerbs } from '../codes.ts'
import { canAdminister, canDecide } from '../policy.ts'
import { namesOf } from './names.ts'

const { sql } = Prisma

const row = z.object({
  id: z.uuid(),
  memberId: z.uuid(),
  verb: z.enum(proposalVerbs),
  role: z.enum(roles).nullable(),
  email: z.string().nullable(),
  reason: z.string(),
  proposedAt: z.date(),
  proposedById: z.uuid(),
  decision: z.enum(['APPROVED', 'DECLINED']).nullable(),
  decisionReason: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decidedById: z.uuid().nullable(),
  organization: z.string(),
})
type Row = z.infer<typeof row>

/** A proposal with the names of those it concerns; null for whom the viewer cannot know of. */
export type ProposalRow = Omit<Row, 'proposedById' | 'decidedById'> & { name: string | null; proposedBy: string | null; decidedBy: string | null; can: { decide: boolean } }

/** What waits for a decision, oldest first: at most a hundred, for they are decided one by one. */
export function waitingProposals(viewer: Viewer, locale: Locale): Promise<ProposalRow[]> {
  if (!canAdminister(viewer)) return Promise.resolve([])
  return asViewer(viewer, (tx) => read(viewer, tx, locale, sql`p.decision IS NULL ORDER BY p.proposed_at, p.id LIMIT 100`))
}

/** What was decided in the last thirty days, newest first: a lead finds the answers here, the Secretariat what colleagues did. */
export function decidedProposals(viewer: Viewer, locale: Locale): Promise<ProposalRow[]> {
  if (!canAdminister(viewer)) return Promise.resolve([])
  return asViewer(viewer, (tx) => read(viewer, tx, locale, sql`p.decided_at > now() - interval '30 days' ORDER BY p.decided_at DESC, p.id LIMIT 10`))
}

/** One proposal; `usedBy` is who already signs in with a nominated address, which the Secretariat alone is told. Null where there is none. */
export function getProposal(viewer: Viewer, locale: Locale, id: string): Promise<(ProposalRow & { usedBy: string | null }) | null> {
  if (!canAdminister(viewer) || !z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const [found] = await read(viewer, tx, locale, sql`p.id = ${id}::uuid`)
    return found ? { ...found, usedBy: found.can.decide && found.email ? await holderOf(tx, found.email) : null } : null
  })
}

async function read(viewer: Viewer, tx: Tx, locale: Locale, condition: Prisma.Sql): Promise<ProposalRow[]> {
  const found = z.array(row).parse(
    await tx.$queryRaw`
      SELECT p.id, p.member_id AS "memberId", p.verb, p.role, p.email, p.reason, p.proposed_at AS "proposedAt", p.proposed_by_id AS "proposedById", p.decision,
        p.decision_reason AS "decisionReason", p.decided_at AS "decidedAt", p.decided_by_id AS "decidedById", coalesce(n.acronym, n.name) AS organization
      FROM core.proposal p JOIN core.organization_name n ON n.organization_id = p.organization_id AND n.lang = ${locale} WHERE ${condition}`,
  )
  const names = await namesOf(tx, found.flatMap(({ memberId, proposedById, decidedById }) => [memberId, proposedById, decidedById]))
  const name = (id: string | null) => names.get(id ?? '') ?? null
  return found.map(({ proposedById, decidedById, ...one }) => {
    return { ...one, name: name(one.memberId), proposedBy: name(proposedById), decidedBy: name(decidedById), can: { decide: canDecide(viewer, one) } }
  })
}

async function holderOf(tx: Tx, email: string): Promise<string | null> {
  const used = await tx.credential.findUnique({ where: { email }, select: { memberId: true } })
  return used ? ((await namesOf(tx, [used.memberId])).get(used.memberId) ?? email) : null
}
