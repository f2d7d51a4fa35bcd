import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { FacetChoices } from '@/lib/features/calendar/queries/event-facets'
import { calendarHref, facets, type CalendarParams, type Facet } from '@/lib/features/calendar/search-params'
import { formatNumber } from '@/lib/platform/i18n/format'
import type { FacetProps } from '../ui/list/facet'
import { FilterBar } from '../ui/list/filter-bar'
import { ResultLine } from '../ui/list/result-line'
import { useValueWords } from './event-words'

type Props = { action: string; params: CalendarParams; choices: FacetChoices }

/** The filter bar of both views; the open facet alone carries its choices. */
export function CalendarFilters({ action, params, choices }: Props) {
  const t = useTranslations('event')
  const locale = useLocale()
  const words = useValueWords()
  const facetOf = (facet: Facet): FacetProps => {
    const options = choices[facet]?.map(({ value, label, count }) => ({ value, label: label ?? words(facet, value) ?? value, count: formatNumber(locale, count) }))
    const label = t('facets', { facet })
    return { id: facet, label, open: params.open === facet, groups: [{ name: facet, label, chosen: params[facet], ...(options && { options }) }] }
  }
  const kept = Object.fromEntries(Object.entries({ from: params.from, busy: params.busy }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return <FilterBar action={action} label={t('label')} search={{ name: 'q', value: params.q, label: t('search') }} kept={kept} facets={facets.map(facetOf)} />
}

type Applied = { total: ReactNode; params: CalendarParams; names: ReadonlyMap<string, string>; path: string; children?: ReactNode }

/** How many there are, what is applied, each with a link that takes it off, and whether what is only announced is shown. */
export function Applied({ total, params, names, path, children }: Applied) {
  const t = useTranslations('event')
  const words = useValueWords()
  const chips = facets.flatMap((facet) =>
    params[facet].map((value) => ({
      label: t('facets', { facet }),
      value: names.get(`${facet} ${value}`) ?? words(facet, value) ?? value,
      remove: calendarHref(params, { [facet]: params[facet].filter((one) => one !== value) }, path),
    })),
  )
  return (
    <ResultLine total={total} chips={chips}>
      <a className="no-print" href={calendarHref(params, { busy: params.busy ? undefined : 'no' }, path)}>
        {t(params.busy ? 'move.showBusy' : 'move.hideBusy')}
      </a>
      {children}
    </ResultLine>
  )
}
