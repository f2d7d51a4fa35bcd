import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilterBar } from '@/components/ui/list/filter-bar'
import type { FacetGroup } from '@/components/ui/list/facet'
import { ResultLine } from '@/components/ui/list/result-line'
import type { FacetChoices } from '@/lib/features/activities/queries/activity-facets'
import { activityQuery, facets, panelIds, panels, type ActivityParams, type Facet, type Panel } from '@/lib/features/activities/search-params'
import { formatNumber } from '@/lib/platform/i18n/format'
import { useValueWords } from './activity-words'

/** `more`: what a view adds to the address beside the filters. */
type Props = { action: string; params: ActivityParams; choices: FacetChoices; more?: Readonly<Record<string, string | undefined>> }

/** The filter bar of every view of the activities; the open panel alone carries its choices. */
export function ActivityFilters({ action, params, choices, more = {} }: Props) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const words = useValueWords()
  const group = (facet: Facet): FacetGroup => {
    const options = choices[facet]?.map(({ value, label, count }) => ({ value, label: label ?? words(facet, value) ?? value, count: formatNumber(locale, count) }))
    return { name: facet, label: t('facets', { facet }), chosen: params[facet], ...(options && { options }) }
  }
  const panel = (id: Panel) => ({ id, label: t('panels', { panel: id }), open: params.open === id, groups: panels[id].map(group) })
  const kept = Object.fromEntries(Object.entries({ sort: params.sort, columns: params.columns.join(','), ...more }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return <FilterBar action={action} label={t('label')} search={{ name: 'q', value: params.q, label: t('search') }} kept={kept} facets={panelIds.map(panel)} />
}

type Applied = { total: ReactNode; params: ActivityParams; names: ReadonlyMap<string, string>; path: string; more?: Readonly<Record<string, string | undefined>>; children?: ReactNode }

/** How many there are, and what is applied, each with a link that takes it off. */
export function Applied({ total, params, names, path, more = {}, children }: Applied) {
  const t = useTranslations('activity')
  const words = useValueWords()
  const without = (facet: Facet, value: string) => activityQuery(params, { [facet]: params[facet].filter((one) => one !== value) }, more)
  const chips = facets.flatMap((facet) =>
    params[facet].map((value) => ({ label: t('facets', { facet }), value: names.get(`${facet} ${value}`) ?? words(facet, value) ?? value, remove: `${path}?${without(facet, value)}` })),
  )
  return (
    <ResultLine total={total} chips={chips}>
      {children}
    </ResultLine>
  )
}
