// All groups: what each is, who leads it, how many sit there, what is new for the reader.
import { useLocale, useTranslations } from 'next-intl'
import type { GroupRow } from '@/lib/features/groups/queries/list-groups'
import { formatList, formatNumber } from '@/lib/platform/i18n/format'
import { Badge, CountBadge } from '../ui/badge'
import { Cell, Row, RowHead, RowLink, Table } from '../ui/table'

export function GroupTable({ groups }: { groups: readonly GroupRow[] }) {
  const t = useTranslations('group')
  const columns = ['name', 'chairs', 'organizations', 'people', 'unread'] as const
  const numbers: readonly string[] = ['organizations', 'people', 'unread']
  return (
    <Table label={t('title')} fold="labels" sticky columns={columns.map((column) => ({ label: t(`columns.${column}`), end: numbers.includes(column) }))}>
      {groups.map((group) => (
        <GroupLine key={group.id} group={group} />
      ))}
    </Table>
  )
}

function GroupLine({ group: { slug, number, pillar, name, chairs, organizations, people, sits, asked, unread } }: { group: GroupRow }) {
  const t = useTranslations('group')
  const locale = useLocale()
  return (
    <Row>
      <RowHead>
        <RowLink href={`/groups/${slug}`}>{name}</RowLink> {sits && <Badge tone="info">{t('sits')}</Badge>} {asked && <Badge>{t('asked')}</Badge>}
        <span className="second">{number ? t('numbered', { number, pillar: pillar ?? 0 }) : t('committee')}</span>
      </RowHead>
      <Cell label={t('columns.chairs')}>
        {chairs.length > 0 ? formatList(locale, chairs.map(({ organization, role }) => (role === 'CHAIR' ? organization : t('chairAs', { organization, role })))) : t('noChair')}
      </Cell>
      <Cell label={t('columns.organizations')} className="end num">{formatNumber(locale, organizations)}</Cell>
      <Cell label={t('columns.people')} className="end num">{people === null ? t('hidden') : formatNumber(locale, people)}</Cell>
      <Cell label={t('columns.unread')} className="end">
        {unread > 0 ? <CountBadge count={unread > 99 ? '99+' : unread} label={t('unread')} /> : <span className="muted">{sits ? t('allRead') : t('notIn')}</span>}
      </Cell>
    </Row>
  )
}
