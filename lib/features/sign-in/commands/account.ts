import 'server-only'
import { hmac } from '@/lib/platform/auth/key'
import { isPassword } from '@/lib/platform/auth/password'
import { asSystem, type SystemReason } from '@/lib/platform/db/as-system'
import type { Tx } from '@/lib/platform/db/client'

/** What sign-in knows of an account. */
export type Known = NonNullable<Awaited<ReturnType<typeof find>>>

const columns = {
  memberId: true,
  email: true,
  passwordHash: true,
  totpSecret: true,
  totpConfirmedAt: true,
  member: { select: { state: true, sample: true, locale: true, contactId: true, contact: { select: { name: true } } } },
} as const

const find = (tx: Tx, where: { email: string } | { memberId: string }) => tx.credential.findUnique({ where, select: columns })

export const accountByEmail = (email: string) => asSystem('sign-in', (tx) => find(tx, { email }))

export const accountOf = (reason: SystemReason, memberId: string) => asSystem(reason, (tx) => find(tx, { memberId }))

/** Names the password that was right, so that a step ends when the password is changed; says nothing about it. */
export const proofOf = (passwordHash: string | null): string => hmac('step', passwordHash ?? '').toString('base64url')

/** Whether the password is the account's; takes the same time for an account that is not there. */
export const isPasswordOf = (account: Known | null, password: string) => isPassword(account?.passwordHash ?? null, password)
