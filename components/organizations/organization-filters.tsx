import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/list/filter-bar'
import type { FacetCount } from '@/lib/features/organizations/queries/organization-facets'
import { facetIds, type FacetId, type OrganizationParams } from '@/lib/features/organizations/search-params'
import { groupingLabel } from './kind-words'

/** The filter bar of the list; only the open facet carries its choices. */
export function OrganizationFilters({ params, options }: { params: OrganizationParams; options: readonly FacetCount[] }) {
  const t = useTranslations('organizations')
  const kinds = useTranslations('organizations.kinds')
  const facet = (id: FacetId) => ({
    id,
    label: t(`facets.${id}`),
    open: params.open === id,
    groups: [
      {
        name: id,
        label: t(`facets.${id}`),
        chosen: params[id],
        ...(params.open === id ? { options: options.map(({ value, label, count }) => ({ value, label: label ?? groupingLabel(kinds, value), count })) } : {}),
      },
    ],
  })
  return <FilterBar action="/organizations" label={t('title')} search={{ name: 'q', value: params.q, label: t('search') }} facets={facetIds.map(facet)} />
}
