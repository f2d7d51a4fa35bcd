import type { useTranslations } from 'next-intl'
import { roles } from '@/lib/platform/auth/viewer'
import { memberStates } from '@/lib/features/members/codes'

type Words = ReturnType<typeof useTranslations<'members'>>

/** What a role or a state is called; a code that is neither stays as it is. */
export function facetWord(t: Words, value: string): string {
  const role = roles.find((one) => one === value)
  if (role) return t(`roles.${role}`)
  const state = memberStates.find((one) => one === value)
  return state ? t(`states.${state}`) : value
}
