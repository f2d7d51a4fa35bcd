// <FilterBar action="/directory" label="Contacts" search={{ name: 'q', value, label }} facets={[…]} kept={{ sort: 'name' }} />
// ONE GET form: the URL holds the whole state. facets: { key, label, groups: [{ name, label, chosen, options?, single? }] }.
// A facet is opened by a submit button of the same form (open=key), so nothing typed is lost, and the server sends
// `options` (with counts) for the open one only; what is chosen in the others travels hidden. kept: other parameters.
import { useTranslations } from 'next-intl'
import { Button } from '../button'
import { CountBadge } from '../badge'
import { Facet, type FacetProps } from './facet'
import { Icon } from '../icon'

type Search = { name: string; value: string; label: string }
type Props = { action: string; label: string; search: Search; facets: readonly FacetProps[]; kept?: Readonly<Record<string, string>> }

export function FilterBar({ action, label, search, facets, kept = {} }: Props) {
  const t = useTranslations('ui.filters')
  const chosen = facets.flatMap(({ groups }) => groups.flatMap((group) => group.chosen)).length
  return (
    <form className="filters" method="get" action={action} role="search" aria-label={label}>
      {/* Enter in the search box presses the form's first button: it must show, not open a facet. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="search filters-search">
        <Icon name="search" />
        <input type="search" name={search.name} defaultValue={search.value} aria-label={search.label} placeholder={search.label} dir="auto" />
      </div>
      <details className="filters-more" open={facets.some(({ open }) => open)}>
        <summary className="button">
          <Icon name="filter" />
          {t('filters')}
          {chosen > 0 && <CountBadge count={chosen} label={t('applied')} />}
        </summary>
        <div className="facets">
          {facets.map((facet) => (
            <Facet {...facet} key={facet.id} />
          ))}
          <Button>{t('show')}</Button>
        </div>
      </details>
    </form>
  )
}
