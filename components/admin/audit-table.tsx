import { useLocale, useTranslations } from 'next-intl'
import { Cell, Row, RowHead, Table } from '@/components/ui/table'
import { Code, Time } from '@/components/ui/text'
import { auditHref } from '@/lib/features/members/addresses'
import type { AuditFilters } from '@/lib/features/members/input'
import type { AuditRow, AuditTrail } from '@/lib/features/members/queries/audit-trail'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { AuditChanges } from './audit-changes'
import { nounWord, purposeWord, verbWord } from './audit-words'

type Reading = { filters: AuditFilters; labels: AuditTrail['labels']; timeZone: string }

export function AuditTable({ rows, ...reading }: Reading & { rows: readonly AuditRow[] }) {
  const t = useTranslations('admin.audit')
  const columns = [{ label: t('when') }, { label: t('who') }, { label: t('what') }, { label: t('changes') }]
  return (
    <Table label={t('title')} columns={columns} fold="labels" sticky>
      {rows.map((row) => (
        <ActLine key={row.id} row={row} {...reading} />
      ))}
    </Table>
  )
}

function ActLine({ row, filters, labels, timeZone }: Reading & { row: AuditRow }) {
  const t = useTranslations('admin.audit')
  const locale = useLocale()
  return (
    <Row>
      <RowHead className="fit">
        <Time at={row.at}>{formatDateTimeZone(locale, row.at, timeZone)}</Time>
      </RowHead>
      <Cell label={t('who')} className="quiet-links">
        <Actor row={row} filters={filters} labels={labels} />
      </Cell>
      <Cell label={t('what')}>
        {t('act', { noun: nounWord(t, row.noun), verb: verbWord(t, row.verb) })}
        <Subject subject={row.subject} labels={labels} />
      </Cell>
      <Cell label={t('changes')} className="tight">
        <AuditChanges row={row} labels={labels} timeZone={timeZone} />
      </Cell>
    </Row>
  )
}

function Actor({ row: { actorId, purpose }, filters, labels }: { row: AuditRow } & Pick<Reading, 'filters' | 'labels'>) {
  const t = useTranslations('admin.audit')
  const members = useTranslations('members.history')
  const name = actorId ? (labels.get(actorId) ?? members('somebody')) : null
  const reason = purpose && <span className="second">{purposeWord(t, purpose)}</span>
  if (!actorId || !name) return <>{t('system')}{reason}</>
  return (
    <>
      <a href={auditHref(filters, { actor: actorId, who: '' })} aria-label={t('only', { name })}>
        <bdi>{name}</bdi>
      </a>
      {reason}
    </>
  )
}

function Subject({ subject, labels }: { subject: string | null } & Pick<Reading, 'labels'>) {
  if (!subject) return null
  const name = labels.get(subject)
  return <span className="second">{name ? <bdi>{name}</bdi> : <Code>{`${subject.slice(0, 8)}…`}</Code>}</span>
}
