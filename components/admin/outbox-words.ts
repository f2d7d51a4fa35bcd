import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'admin.outbox'>>

const kinds = ['INVITATION', 'PASSWORD_LINK', 'PASSWORD_CHANGED', 'SECOND_FACTOR_CHANGED', 'PROPOSAL_DECIDED', 'INTRODUCTION', 'MEMBER_SUSPENDED', 'MEMBER_ENDED'] as const
const faults = ['AWAY', 'SECURITY', 'SIGN_IN', 'LATER', 'REFUSED', 'RECIPIENT', 'ADDRESS', 'OTHER', 'READER', 'LINK', 'GONE'] as const

/** What kind of message it is; a kind that is not known here stays a code. */
export function kindWord(t: Words, kind: string): string {
  const known = kinds.find((one) => one === kind)
  return known ? t(`kinds.${known}`) : kind
}

/** Why a message was not sent. */
export function faultWord(t: Words, fault: string): string {
  const known = faults.find((one) => one === fault)
  return known ? t(`faults.${known}`) : fault
}
