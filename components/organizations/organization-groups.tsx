import { useLocale, useTranslations } from 'next-intl'
import { Cell, Row, RowHead, RowLink, Table } from '@/components/ui/table'
import type { Seat } from '@/lib/features/organizations/queries/get-organization'
import { formatList } from '@/lib/platform/i18n/format'

/** The groups an organization sits in, chairs first. */
export function OrganizationGroups({ seats }: { seats: readonly Seat[] }) {
  const t = useTranslations('organizations')
  if (seats.length === 0) return <p className="text-muted">{t('groups.none')}</p>
  return (
    <Table label={t('groups.title')} columns={[{ label: t('groups.group') }, { label: t('groups.as') }]} fold="ends">
      {seats.map((seat) => (
        <Row key={`${seat.slug} ${seat.role}`}>
          <RowHead>
            <RowLink href={`/groups/${seat.slug}`}>
              {seat.number !== null && `${seat.number} `}
              {seat.name}
            </RowLink>
          </RowHead>
          <Cell>
            <SeatWords seat={seat} />
            {seat.sample && <span className="second">{t('groups.sample')}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function SeatWords({ seat: { role, beside } }: { seat: Seat }) {
  const t = useTranslations('organizations.roles')
  const locale = useLocale()
  if (role === 'CO_CHAIR' && beside.length > 0) {
    return t.rich('coChairWith', { others: formatList(locale, beside), b: (words) => <b>{words}</b> })
  }
  if (role === 'CHAIR' || role === 'CO_CHAIR') return <b>{t(role)}</b>
  return t(role === 'VICE_CHAIR' || role === 'OBSERVER' ? role : 'MEMBER')
}
