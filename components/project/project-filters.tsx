import { useLocale, useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/list/filter-bar'
import type { FacetGroup } from '@/components/ui/list/facet'
import { ResultLine } from '@/components/ui/list/result-line'
import type { FacetChoices } from '@/lib/features/projects/queries/project-facets'
import { facets, panelIds, panels, projectHref, type Facet, type Panel, type ProjectParams } from '@/lib/features/projects/search-params'
import { formatNumber } from '@/lib/platform/i18n/format'
import type { ReactNode } from 'react'
import { useValueWords } from './project-words'

type Props = { action: string; params: ProjectParams; choices: FacetChoices }

/** The filter bar of every view of the projects; the open panel alone carries its choices. */
export function ProjectFilters({ action, params, choices }: Props) {
  const t = useTranslations('project')
  const locale = useLocale()
  const words = useValueWords()
  const group = (facet: Facet): FacetGroup => {
    const options = choices[facet]?.map(({ value, label, count }) => ({ value, label: label ?? words(facet, value) ?? value, count: formatNumber(locale, count) }))
    return { name: facet, label: t('facets', { facet }), chosen: params[facet], ...(options && { options }) }
  }
  const panel = (id: Panel) => ({ id, label: t('panels', { panel: id }), open: params.open === id, groups: panels[id].map(group) })
  const kept = Object.fromEntries(Object.entries({ sort: params.sort, by: params.by, show: params.show }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return <FilterBar action={action} label={t('label')} search={{ name: 'q', value: params.q, label: t('search') }} kept={kept} facets={panelIds.map(panel)} />
}

type Applied = { total: ReactNode; params: ProjectParams; names: ReadonlyMap<string, string>; path: string; children?: ReactNode }

/** How many there are, and what is applied, each with a link that takes it off. */
export function Applied({ total, params, names, path, children }: Applied) {
  const t = useTranslations('project')
  const words = useValueWords()
  const chips = facets.flatMap((facet) =>
    params[facet].map((value) => ({
      label: t('facets', { facet }),
      value: names.get(`${facet} ${value}`) ?? words(facet, value) ?? value,
      remove: projectHref(params, { [facet]: params[facet].filter((one) => one !== value) }, path),
    })),
  )
  return (
    <ResultLine total={total} chips={chips}>
      {children}
    </ResultLine>
  )
}
