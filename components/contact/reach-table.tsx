// E-mails and telephones that the reader sees, each with who else sees it; and those one may ask for.
import { useTranslations } from 'next-intl'
import type { Contact } from '@/lib/features/directory/queries/get-contact'
import { Cell, Row, RowHead, Table } from '../ui/table'
import { ReachLink } from './reach-link'

export function ReachTable({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const { reach, preferredChannel, can } = contact
  if (reach.seen.length + reach.onRequest.length === 0) return <p className="text-muted">{t('reach.none')}</p>
  const preferred = reach.seen.find(({ kind }) => kind === preferredChannel)?.id
  const columns = [{ label: t('reach.kind') }, { label: t('reach.value') }, { label: t('reach.seenBy') }]
  return (
    <Table label={t('reach.title')} columns={columns} fold="labels">
      {reach.seen.map(({ id, kind, value, shownTo }) => (
        <Row key={id}>
          <RowHead>
            {t('kinds', { kind })}
            {id === preferred && <b> {t('reach.preferred')}</b>}
          </RowHead>
          <Cell>
            <ReachLink kind={kind} value={value} />
          </Cell>
          <Cell label={t('reach.seenBy')} className="text-muted">
            {t('shownTo', { who: shownTo })}
          </Cell>
        </Row>
      ))}
      {reach.onRequest.map(({ reachId, kind }) => (
        <Row key={reachId}>
          <RowHead>{t('kinds', { kind })}</RowHead>
          <Cell>{can.ask ? <a href={`/directory/${contact.id}/introduction?reach=${reachId}`}>{t('reach.ask')}</a> : t('reach.hidden')}</Cell>
          <Cell label={t('reach.seenBy')} className="text-muted">
            {t('shownTo', { who: 'ON_REQUEST' })}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
