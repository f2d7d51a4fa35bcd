import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import { ResultLine, type Chip } from '@/components/ui/list/result-line'
import { accountsHref } from '@/lib/features/members/addresses'
import type { MemberFilters } from '@/lib/features/members/input'
import type { MemberList } from '@/lib/features/members/queries/list-members'
import { AccountTable } from './account-table'
import { facetWord } from './facet-word'

type Props = { list: MemberList; filters: MemberFilters; names: ReadonlyMap<string, string>; timeZone: string }

export function AccountResults({ list, filters, names, timeZone }: Props) {
  const t = useTranslations('admin.accounts')
  const chips = useChips(filters, names)
  const { rows, from, to, total, previous, next } = list
  if (rows.length === 0) {
    return (
      <EmptyState title={t('nothing')} level={3} actions={<ButtonLink href="/admin">{t('all')}</ButtonLink>}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ResultLine total={t('count', { count: total })} chips={chips} />
      <AccountTable rows={rows} filters={filters} timeZone={timeZone} />
      <Pages
        shown={{ from, to }}
        total={{ count: total, more: false }}
        previous={previous && accountsHref(filters, { at: previous })}
        next={next && accountsHref(filters, { at: next })}
      />
    </>
  )
}

function useChips(filters: MemberFilters, names: ReadonlyMap<string, string>): Chip[] {
  const t = useTranslations('admin.accounts')
  const words = useTranslations('members')
  const facets = ['organization', 'state', 'role'] as const
  return facets.flatMap((facet) =>
    filters[facet].map((value) => ({
      label: t(facet),
      value: names.get(value) ?? facetWord(words, value),
      remove: accountsHref(filters, { [facet]: filters[facet].filter((one) => one !== value) }),
    })),
  )
}
