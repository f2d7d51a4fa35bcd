import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import { outboxHref } from '@/lib/features/members/addresses'
import type { OutboxFilters } from '@/lib/features/members/input'
import type { Outbox } from '@/lib/features/members/queries/outbox'
import { OutboxStates } from './outbox-states'
import { OutboxTable } from './outbox-table'

type Props = { outbox: Outbox; filters: OutboxFilters; timeZone: string }

export function OutboxResults({ outbox, filters, timeZone }: Props) {
  const t = useTranslations('admin.outbox')
  const { rows, from, to, total, previous, next } = outbox
  return (
    <>
      <OutboxStates filters={filters} counts={outbox.counts} />
      {rows.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : <OutboxTable rows={rows} timeZone={timeZone} />}
      <Pages
        shown={{ from, to }}
        total={{ count: total, more: false }}
        previous={previous && outboxHref(filters, { at: previous })}
        next={next && outboxHref(filters, { at: next })}
      />
    </>
  )
}
