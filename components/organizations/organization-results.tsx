import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import { ResultLine, type Chip } from '@/components/ui/list/result-line'
import type { OrganizationList } from '@/lib/features/organizations/queries/list-organizations'
import { facetIds, organizationsHref, type FacetId, type OrganizationParams } from '@/lib/features/organizations/search-params'
import { groupingLabel } from './kind-words'
import { OrganizationTable } from './organization-table'

type Props = { list: OrganizationList; params: OrganizationParams; names: ReadonlyMap<string, string>; now: Date }

export function OrganizationResults({ list, params, names, now }: Props) {
  const t = useTranslations('organizations')
  const { rows, from, to, total, previous, next } = list
  const chips = useChips(params, names)
  if (rows.length === 0) {
    return (
      <EmptyState title={t('nothing.title')} actions={<ButtonLink href="/organizations">{t('nothing.all')}</ButtonLink>}>
        {t('nothing.text')}
      </EmptyState>
    )
  }
  return (
    <>
      <ResultLine total={t('count', { count: total })} chips={chips} />
      <OrganizationTable rows={rows} now={now} />
      <Pages
        shown={{ from, to }}
        total={{ count: total, more: false }}
        previous={previous && organizationsHref(params, { at: previous })}
        next={next && organizationsHref(params, { at: next })}
      />
    </>
  )
}

function useChips(params: OrganizationParams, names: ReadonlyMap<string, string>): Chip[] {
  const t = useTranslations('organizations')
  const kinds = useTranslations('organizations.kinds')
  const chip = (id: FacetId, value: string): Chip => ({
    label: t(`facets.${id}`),
    value: id === 'kind' ? groupingLabel(kinds, value) : (names.get(value) ?? value),
    remove: organizationsHref(params, { [id]: params[id].filter((one) => one !== value) }),
  })
  return facetIds.flatMap((id) => params[id].map((value) => chip(id, value)))
}
