import { useTranslations } from 'next-intl'
import { FormChoices, FormSelect } from '@/components/ui/form-fields'
import { seats } from '@/lib/features/members/codes'
import type { Role } from '@/lib/platform/auth/viewer'

/** Which of these roles; `chosen` is the one that stands. */
export function RoleField({ roles, chosen }: { roles: readonly Role[]; chosen: Role }) {
  const t = useTranslations('members')
  const options = roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }))
  return <FormChoices kind="radio" name="role" legend={t('fields.role')} options={options} chosen={[chosen]} />
}

export function SeatField() {
  const t = useTranslations('members')
  const options = seats.map((seat) => ({ value: seat, label: t(`seats.${seat}`) }))
  return <FormSelect name="seat" label={t('fields.seat')} hint={t('fields.seatHint')} options={options} empty={t('seats.none')} />
}
