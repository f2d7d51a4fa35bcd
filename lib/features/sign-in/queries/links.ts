import 'server-only'
import { openLink, type LinkKind } from '@/lib/platform/auth/link-code'
import { asSystem } from '@/lib/platform/db/as-system'
import { now } from '@/lib/platform/time/now'

/** Whom a link was made for. */
export type OpenLink = { id: string; email: string; name: string; organizationId: string }

const standing = { INVITATION: 'INVITED', PASSWORD: 'ACTIVE' } as const
const reasons = { INVITATION: 'invitation', PASSWORD: 'password' } as const

/** What a link opens, or null: forged, used, expired, or its member is no longer one. The answer does not say which. */
export async function openLinkOf(kind: LinkKind, code: string): Promise<OpenLink | null> {
  const id = openLink(code, kind)
  if (!id) return null
  return asSystem(reasons[kind], async (tx) => {
    const link = await tx.accessLink.findUnique({ where: { id, kind, usedAt: null, expiresAt: { gt: now() } }, select: { memberId: true } })
    const account = link && (await tx.credential.findUnique({ where: { memberId: link.memberId, member: { state: standing[kind] } }, select: holder }))
    return account && { id, email: account.email, name: account.member.contact.name, organizationId: account.member.organizationId }
  })
}

const holder = { email: true, member: { select: { organizationId: true, contact: { select: { name: true } } } } } as const
