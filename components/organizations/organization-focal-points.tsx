import { useLocale, useTranslations } from 'next-intl'
import { ReachLink } from '@/components/contact/reach-link'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import { Written } from '@/components/ui/text'
import type { OrganizationPerson } from '@/lib/features/directory/queries/people-of-organization'
import { formatAge, listSeparator } from '@/lib/platform/i18n/format'

const seats = ['PRIMARY', 'ALTERNATE'] as const

/** Those who hold a seat, then the others; a seat that nobody holds is shown as vacant. */
export function OrganizationFocalPoints({ people, now }: { people: readonly OrganizationPerson[]; now: Date }) {
  const t = useTranslations('organizations')
  const columns = [{ label: t('people.name') }, { label: t('people.seat') }, { label: t('people.reach') }, { label: t('people.confirmed') }]
  const vacant = seats.filter((seat) => !people.some((one) => one.seat === seat))
  const seated = people.filter((one) => one.seat)
  return (
    <Table label={t('people.title')} columns={columns} fold="plain">
      {seated.map((one) => (
        <PersonLine key={one.id} one={one} now={now} />
      ))}
      {vacant.map((seat) => (
        <VacantLine key={seat} seat={seat} />
      ))}
      {people.filter((one) => !one.seat).map((one) => (
        <PersonLine key={one.id} one={one} now={now} />
      ))}
    </Table>
  )
}

function PersonLine({ one, now }: { one: OrganizationPerson; now: Date }) {
  const t = useTranslations('organizations')
  const locale = useLocale()
  return (
    <Row>
      <RowHead>
        <RowLink href={`/directory/${one.id}`}>{one.name}</RowLink>
        {one.ownName && (
          <>
            {' '}
            <span className="own">
              <Written lang={one.ownNameLang}>{one.ownName}</Written>
            </span>
          </>
        )}
        <span className="second">
          <Written lang={one.functionLang}>{[one.function, one.unit].filter(Boolean).join(listSeparator(locale))}</Written>
        </span>
      </RowHead>
      <Cell>
        {one.seat === 'PRIMARY' && t('seat.primary')}
        {one.seat === 'ALTERNATE' && t('seat.alternate')}
        {one.role === 'LEAD_FOCAL_POINT' && <span className="second">{t('seat.lead')}</span>}
      </Cell>
      <Cell className="tight">
        <Reach one={one} />
      </Cell>
      <Cell className="fit">
        {one.confirmedAt ? <Freshness level={freshnessOf(one.confirmedAt, now)}>{formatAge(locale, one.confirmedAt, now)}</Freshness> : <span className="text-muted">{t('never')}</span>}
      </Cell>
    </Row>
  )
}

function Reach({ one }: { one: OrganizationPerson }) {
  const t = useTranslations('organizations')
  if (one.standing === 'SUSPENDED') return <span className="text-muted">{t('people.suspended')}</span>
  if (one.email) return <ReachLink kind="EMAIL" value={one.email} />
  return one.onRequest && <a href={`/directory/${one.id}#reach`}>{t('people.ask')}</a>
}

function VacantLine({ seat }: { seat: (typeof seats)[number] }) {
  const t = useTranslations('organizations')
  return (
    <Row>
      <RowHead>
        <span className="font-normal text-muted">{t('vacant')}</span>
      </RowHead>
      <Cell>{t(seat === 'PRIMARY' ? 'seat.primary' : 'seat.alternate')}</Cell>
      <Cell className="text-muted">{t('people.writeToLead')}</Cell>
      <Cell />
    </Row>
  )
}
