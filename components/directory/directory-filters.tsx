import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/list/filter-bar'
import type { FacetGroup } from '@/components/ui/list/facet'
import type { FacetChoices } from '@/lib/features/directory/queries/contact-facets'
import { panelIds, panels, type DirectoryParams, type Facet, type Filters, type Panel } from '@/lib/features/directory/search-params'
import { useValueWords } from './directory-words'

type Props = { params: DirectoryParams; applied: Filters; choices: FacetChoices }

/** The filter bar of the directory; the open panel alone carries its choices. */
export function DirectoryFilters({ params, applied, choices }: Props) {
  const t = useTranslations('directory')
  const words = useValueWords()
  const group = (facet: Facet): FacetGroup => {
    const options = choices[facet]?.map(({ value, label, count }) => ({ value, label: label ?? words(facet, value) ?? value, ...(count && { count: t(count.more ? 'choiceMore' : 'choice', { count: count.count }) }) }))
    return { name: facet, label: t('facets', { facet }), chosen: applied[facet], ...(options && { options }) }
  }
  const panel = (id: Panel) => ({ id, label: t('panels', { panel: id }), open: params.open === id, groups: panels[id].map(group) })
  return (
    <FilterBar
      action="/directory"
      label={t('label')}
      search={{ name: 'q', value: params.q, label: t('search') }}
      kept={params.sort ? { sort: params.sort } : {}}
      facets={panelIds.map(panel)}
    />
  )
}
