import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import { ResultLine, type Chip } from '@/components/ui/list/result-line'
import { auditHref } from '@/lib/features/members/addresses'
import type { AuditFilters } from '@/lib/features/members/input'
import type { AuditTrail } from '@/lib/features/members/queries/audit-trail'
import { formatDay } from '@/lib/platform/i18n/format'
import { AuditTable } from './audit-table'
import { nounWord } from './audit-words'

type Props = { trail: AuditTrail; filters: AuditFilters; timeZone: string }

export function AuditResults({ trail, filters, timeZone }: Props) {
  const t = useTranslations('admin.audit')
  const chips = useChips(filters, trail.labels)
  const { rows, from, to, total, more, previous, next } = trail
  if (rows.length === 0) {
    return (
      <EmptyState title={t('empty')} actions={<ButtonLink href="/admin/audit">{t('all')}</ButtonLink>}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ResultLine total={more ? t('countMore', { count: total }) : t('count', { count: total })} chips={chips} />
      <AuditTable rows={rows} filters={filters} labels={trail.labels} timeZone={timeZone} />
      <Pages shown={{ from, to }} total={{ count: total, more }} previous={previous && auditHref(filters, { at: previous })} next={next && auditHref(filters, { at: next })} />
    </>
  )
}

function useChips(filters: AuditFilters, labels: AuditTrail['labels']): Chip[] {
  const t = useTranslations('admin.audit')
  const members = useTranslations('members.history')
  const locale = useLocale()
  const { noun, who, actor, from, until } = filters
  return [
    ...(noun ? [{ label: t('noun'), value: nounWord(t, noun), remove: auditHref(filters, { noun: null }) }] : []),
    ...(who ? [{ label: t('who'), value: who, remove: auditHref(filters, { who: '' }) }] : []),
    ...(actor ? [{ label: t('who'), value: labels.get(actor) ?? members('somebody'), remove: auditHref(filters, { actor: null }) }] : []),
    ...(from ? [{ label: t('from'), value: formatDay(locale, from, 'short'), remove: auditHref(filters, { from: null }) }] : []),
    ...(until ? [{ label: t('until'), value: formatDay(locale, until, 'short'), remove: auditHref(filters, { until: null }) }] : []),
  ]
}
