import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'admin.audit'>>

// What the trail may hold grows with the tables; what has no word here yet is shown as its code.
const nouns = [
  'member', 'credential', 'session', 'access_link', 'proposal', 'membership_act', 'recovery_code', 'group_member', 'group_seat', 'organization', 'export', 'contact',
  'contact_reach', 'contact_language', 'contact_theme', 'contact_country', 'reach_listing', 'audience_use', 'journal',
] as const
const fields = [
  'name', 'own_name', 'own_name_lang', 'function', 'function_lang', 'unit', 'duty_station', 'place', 'country_code', 'country', 'time_zone', 'seat', 'preferred_channel',
  'out_from_on', 'out_until_on', 'stand_in_id', 'standing', 'marking', 'sample', 'confirmed_at', 'confirmed_by_id', 'created_at', 'organization_id', 'contact_id',
  'member_id', 'group_id', 'role', 'state', 'locale', 'nominated_at', 'invited_at', 'activated_at', 'suspended_at', 'ended_at', 'ended_because', 'email',
  'password_changed_at', 'totp_confirmed_at', 'started_at', 'device', 'address', 'kind', 'made_at', 'expires_at', 'used_at', 'verb', 'reason', 'proposed_by_id',
  'proposed_at', 'decision', 'decision_reason', 'decided_by_id', 'decided_at', 'done_by_id', 'done_at', 'language', 'theme', 'position', 'value', 'shown_to', 'noun',
  'format', 'rows', 'filter', 'at', 'from_on', 'until_on', 'since_on',
] as const
const verbs = ['INSERT', 'UPDATE', 'DELETE', 'FORGET'] as const
const purposes = ['sign_in', 'second_factor', 'password', 'invitation', 'mail', 'upkeep', 'reference', 'sample_world', 'forget'] as const
const accessNouns = ['member', 'credential', 'session', 'access_link', 'proposal', 'membership_act', 'recovery_code', 'group_member', 'group_seat', 'organization', 'export'] as const

/** What a lead may ask the trail for; the Secretariat asks for acts of access alone. */
export const nounsFor = (whole: boolean): readonly (typeof nouns)[number][] => (whole ? nouns : accessNouns)

export function nounWord(t: Words, code: string): string {
  const known = nouns.find((one) => one === code)
  return known ? t(`nouns.${known}`) : code
}

export function fieldWord(t: Words, code: string): string {
  const known = fields.find((one) => one === code)
  return known ? t(`fields.${known}`) : code
}

export function verbWord(t: Words, code: string): string {
  const known = verbs.find((one) => one === code)
  return known ? t(`verbs.${known}`) : code
}

/** Why the platform itself did something: the purpose it gave ("second factor"). */
export function purposeWord(t: Words, code: string): string {
  const known = purposes.find((one) => one === code.replaceAll(/[ -]/g, '_'))
  return known ? t(`purposes.${known}`) : code
}
