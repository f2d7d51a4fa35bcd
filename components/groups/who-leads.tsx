// Beside a group: which organizations lead it and belong to it, today and before.
import { useLocale, useTranslations } from 'next-intl'
import type { Group, Seat } from '@/lib/features/groups/queries/get-group'
import { formatDay } from '@/lib/platform/i18n/format'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'

const leading = ['CHAIR', 'CO_CHAIR', 'VICE_CHAIR'] as const
const belonging = ['MEMBER', 'OBSERVER'] as const

export function WhoLeads({ group }: { group: Group }) {
  const t = useTranslations('group')
  const held = (role: string) => group.seats.filter((seat) => seat.now && seat.role === role)
  const past = group.seats.filter((seat) => !seat.now)
  const facts = (roles: readonly (Seat['role'] & ('CHAIR' | 'CO_CHAIR' | 'VICE_CHAIR' | 'MEMBER' | 'OBSERVER'))[]) =>
    roles.map((role) => ({ label: t('roles', { role }), value: held(role).length > 0 && <Seats seats={held(role)} /> }))
  return (
    <>
      <Section id="leads" title={t('facts.leads')}>
        <FactsList column facts={facts(leading)} />
      </Section>
      <Section id="belongs" title={t('facts.organizations')} count={group.seats.filter(({ now }) => now).length}>
        <FactsList column facts={facts(belonging)} />
      </Section>
      {past.length > 0 && (
        <Section id="before" title={t('facts.before')}>
          <FactsList column facts={past.map((seat) => ({ label: t('roles', { role: seat.role }), value: <Seats seats={[seat]} /> }))} />
        </Section>
      )}
    </>
  )
}

function Seats({ seats }: { seats: readonly Seat[] }) {
  const t = useTranslations('group')
  const locale = useLocale()
  const day = (at: string | null) => at && formatDay(locale, at, 'short')
  return (
    <ul className="seats">
      {seats.map((seat) => (
        <li key={seat.id}>
          <a href={`/organizations/${seat.slug}`}>{seat.organization}</a>
          {(seat.fromOn || seat.untilOn) && (
            <span className="text-muted">
              {' '}
              {seat.fromOn && seat.untilOn ? t('facts.fromUntil', { from: day(seat.fromOn) ?? '', until: day(seat.untilOn) ?? '' }) : seat.fromOn ? t('facts.since', { day: day(seat.fromOn) ?? '' }) : t('facts.until', { day: day(seat.untilOn) ?? '' })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
