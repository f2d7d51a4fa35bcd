import { useLocale, useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'
import { outboxHref } from '@/lib/features/members/addresses'
import { messageStates } from '@/lib/features/members/codes'
import type { OutboxFilters } from '@/lib/features/members/input'
import type { Outbox } from '@/lib/features/members/queries/outbox'
import { formatNumber } from '@/lib/platform/i18n/format'

/** The same messages by what became of them. */
export function OutboxStates({ filters, counts }: { filters: OutboxFilters; counts: Outbox['counts'] }) {
  const t = useTranslations('admin.outbox')
  const locale = useLocale()
  const states = messageStates.map((state) => ({
    href: outboxHref(filters, { state: [state] }),
    label: t(`states.${state}`),
    count: formatNumber(locale, counts[state] ?? 0),
    current: filters.state.length === 1 && filters.state[0] === state,
  }))
  return <Tabs label={t('state')} tabs={[{ href: outboxHref(filters, { state: [] }), label: t('all'), current: filters.state.length === 0 }, ...states]} />
}
