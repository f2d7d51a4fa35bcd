import 'server-only'
import { z } from 'zod'
import { roles, type Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Tx } from '@/lib/platform/db/client'
import type { Locale } from '@/lib/platform/i18n/locale'
import { memberStates, proposalVerbs, seats, type ProposalVerb } from '../codes.ts'
import { canConsider, memberAbilities, type MemberAbilities } from '../policy.ts'
import { historyOf, type HistoryLine } from './history.ts'
import { namesOf } from './names.ts'

const codes = z.object({ role: z.enum(roles), state: z.enum(memberStates), open: z.array(z.object({ id: z.uuid(), verb: z.enum(proposalVerbs), email: z.string().nullable() })) })
const entry = { name: true, ownName: true, ownNameLang: true, function: true, functionLang: true, unit: true, seat: true } as const
const standing = { id: true, contactId: true, organizationId: true, role: true, state: true, version: true } as const
const dates = { nominatedAt: true, invitedAt: true, activatedAt: true, suspendedAt: true, endedAt: true } as const

const entryShape = z.object({
  name: z.string(),
  ownName: z.string().nullable(),
  ownNameLang: z.string().nullable(),
  function: z.string(),
  functionLang: z.string(),
  unit: z.string().nullable(),
  seat: z.enum(seats).nullable(),
})
type Entry = z.infer<typeof entryShape>
type Dates = { nominatedAt: Date; invitedAt: Date | null; activatedAt: Date | null; suspendedAt: Date | null; endedAt: Date | null }

/** A membership as the console shows it; `entry` is null once it ended, `invitation` is the open one's last moment. */
export type MemberRecord = Omit<z.infer<typeof codes>, 'open'> &
  Dates & {
    id: string
    contactId: string
    version: number
    name: string
    entry: Entry | null
    organization: { id: string; slug: string; name: string }
    email: string | null
    invitation: Date | null
    openProposals: { id: string; verb: ProposalVerb }[]
    history: HistoryLine[]
    can: MemberAbilities
  }

/** A member whom the viewer answers for: the Secretariat all, a lead those of the own organization; null else. */
export function getMember(viewer: Viewer, locale: Locale, id: string): Promise<MemberRecord | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null)
  return asViewer(viewer, async (tx) => {
    const found = await tx.member.findUnique({ where: { id }, select: { ...standing, ...dates, locale: true, credential: { select: { email: true } } } })
    if (!found || !canConsider(viewer, found)) return null
    const { credential, organizationId, ...member } = found
    const proposals = await tx.proposal.findMany({ where: { memberId: id, decision: null }, select: { id: true, verb: true, email: true } })
    const { role, state, open } = codes.parse({ ...member, open: proposals })
    const proposed = open.map(({ verb }) => verb)
    const lastSecretariat = await isLast(tx, { id, role, state })
    return {
      ...member,
      role,
      state,
      name: (await namesOf(tx, [id])).get(id) ?? '',
      entry: entryShape.nullable().parse(await tx.contact.findUnique({ where: { id: member.contactId }, select: entry })),
      organization: await organizationOf(tx, locale, organizationId),
      email: credential?.email ?? open.find((one) => one.email)?.email ?? null,
      invitation: await openInvitation(tx, id),
      openProposals: open.map((one) => ({ id: one.id, verb: one.verb })),
      history: await historyOf(tx, id),
      can: memberAbilities(viewer, { id, organizationId, role, state, proposed, lastSecretariat }),
    }
  })
}

async function isLast(tx: Tx, { id, role, state }: { id: string; role: string; state: string }): Promise<boolean> {
  if (role !== 'SECRETARIAT' || state !== 'ACTIVE') return false
  return (await tx.member.count({ where: { role, state, id: { not: id } } })) === 0
}

/** Null for a lead too: the Secretariat alone sees links, and of them only until when they work. */
async function openInvitation(tx: Tx, memberId: string): Promise<Date | null> {
  const link = await tx.accessLink.findFirst({ where: { memberId, kind: 'INVITATION', usedAt: null }, orderBy: { madeAt: 'desc' }, select: { expiresAt: true } })
  return link?.expiresAt ?? null
}

async function organizationOf(tx: Tx, locale: Locale, id: string): Promise<MemberRecord['organization']> {
  const { slug, names } = await tx.organization.findUniqueOrThrow({ where: { id }, select: { slug: true, names: { where: { lang: locale }, select: { name: true } } } })
  return { id, slug, name: names[0]?.name ?? slug }
}
