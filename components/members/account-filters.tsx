import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/list/filter-bar'
import type { MemberFilters } from '@/lib/features/members/input'
import type { FacetCount } from '@/lib/features/members/queries/member-facets'
import { facetWord } from './facet-word'

type FacetId = 'organization' | 'state' | 'role'
type Props = { filters: MemberFilters; facets: readonly FacetId[]; options: readonly FacetCount[] }

/** The filter bar of the list; only the open facet carries its choices. */
export function AccountFilters({ filters, facets, options }: Props) {
  const t = useTranslations('admin.accounts')
  const words = useTranslations('members')
  const shown = options.map(({ value, label, count }) => ({ value, label: label ?? facetWord(words, value), count }))
  const facet = (id: FacetId) => {
    const open = filters.open === id
    return { id, label: t(id), open, groups: [{ name: id, label: t(id), chosen: filters[id], ...(open && { options: shown }) }] }
  }
  const kept: Record<string, string> = filters.sort === 'name' ? {} : { sort: filters.sort }
  return <FilterBar action="/admin" label={t('title')} search={{ name: 'q', value: filters.q, label: t('search') }} facets={facets.map(facet)} kept={kept} />
}
