// A group's list of topics: filters, what is applied, the table, its pages.
import { useTranslations } from 'next-intl'
import type { TopicList, TopicOption } from '@/lib/features/groups/queries/list-topics'
import { topicFacets, topicsHref, topicStates, type TopicFacet, type TopicParams, type TopicSort } from '@/lib/features/groups/search-params'
import { EmptyState } from '../ui/empty-state'
import { FilterBar } from '../ui/list/filter-bar'
import { Pages } from '../ui/list/pagination'
import { ResultLine } from '../ui/list/result-line'
import { TopicTable } from './topic-table'

type Props = { list: TopicList; options: readonly TopicOption[]; names: Readonly<Record<string, string>>; params: TopicParams; slug: string; reader: { timeZone: string; now: Date } }

export function TopicListing({ list, options, names, params, slug, reader }: Props) {
  const t = useTranslations('topic')
  const path = `/groups/${slug}/topics`
  const word = (facet: TopicFacet, value: string) => (facet === 'state' ? t(`states.${topicStates.find((state) => state === value) ?? 'open'}`) : (names[value] ?? value))
  const href = (at: string | null) => at && topicsHref(path, params, { at })
  const chips = topicFacets.flatMap((facet) => params[facet].map((value) => ({ label: t(`facets.${facet}`), value: word(facet, value), remove: topicsHref(path, params, { [facet]: params[facet].filter((one) => one !== value) }) })))
  return (
    <>
      <TopicFilters params={params} path={path} options={options} word={word} />
      <ResultLine total={t(list.total.more ? 'countMore' : 'count', { count: list.total.count })} chips={chips} />
      {list.rows.length === 0 ? <EmptyState title={t('nothing.title')}>{t('nothing.text')} <a href={path}>{t('nothing.all')}</a></EmptyState> : <TopicTable topics={list.rows} slug={slug} reader={reader} sorts={sortsOf(path, params)} />}
      <Pages shown={list} total={list.total} previous={href(list.previous)} next={href(list.next)} />
    </>
  )
}

function TopicFilters({ params, path, options, word }: { params: TopicParams; path: string; options: readonly TopicOption[]; word: (facet: TopicFacet, value: string) => string }) {
  const t = useTranslations('topic')
  const facets = topicFacets.map((facet) => ({
    id: facet,
    label: t(`facets.${facet}`),
    open: params.open === facet,
    groups: [{ name: facet, label: t(`facets.${facet}`), chosen: params[facet], ...(params.open === facet && { options: options.map(({ value, label, count }) => ({ value, label: label ?? word(facet, value), count })) }) }],
  }))
  return <FilterBar action={path} label={t('title')} search={{ name: 'q', value: params.q, label: t('search') }} facets={facets} {...(params.sort && { kept: { sort: params.sort } })} />
}

function sortsOf(path: string, params: TopicParams) {
  const sort = params.sort ?? 'latest'
  const by = (name: 'title' | 'latest', firstDown: boolean) => {
    const other: TopicSort = `-${name}`
    const order = sort === name ? (firstDown ? 'descending' : 'ascending') : sort === other ? (firstDown ? 'ascending' : 'descending') : undefined
    return { href: topicsHref(path, params, { sort: sort === name ? other : name }), ...(order && { order: order === 'ascending' ? ('ascending' as const) : ('descending' as const) }) }
  }
  return { title: by('title', false), latest: by('latest', true) }
}
