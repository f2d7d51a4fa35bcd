// The filter bar of the component page, open as its address says.
import { useTranslations } from 'next-intl'
import { FilterBar } from '../ui/list/filter-bar'

type Asked = Readonly<Record<string, string | string[] | undefined>>
const several = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
const one = (value: string | string[] | undefined) => several(value)[0] ?? ''

export function FilterSpecimen({ asked }: { asked: Asked }) {
  const t = useTranslations('components.filters')
  const open = one(asked.open)
  const themes = [{ value: 'borders', label: t('borders'), count: 63 }, { value: 'financing', label: t('financing'), count: 58 }, { value: 'victims', label: t('victims'), count: 12 }]
  const countries = [{ value: 'JO', label: t('jordan'), count: 4 }, { value: 'KE', label: t('kenya'), count: 3 }]
  const languages = [{ value: 'en', label: 'English', count: 55 }, { value: 'fr', label: 'Français', count: 24 }]
  const since = [{ value: '', label: t('ever') }, { value: 'quarter', label: t('quarter'), count: 51 }]
  return (
    <FilterBar
      action="/components"
      label={t('label')}
      search={{ name: 'q', value: one(asked.q), label: t('search') }}
      kept={{ sort: 'name' }}
      facets={[
        { id: 'theme', label: t('theme'), open: open === 'theme', groups: [{ name: 'theme', label: t('theme'), chosen: several(asked.theme), options: themes }] },
        { id: 'country', label: t('country'), open: open === 'country', groups: [{ name: 'country', label: t('country'), chosen: several(asked.country), options: countries }] },
        {
          id: 'more',
          label: t('more'),
          open: open === 'more',
          groups: [
            { name: 'language', label: t('language'), chosen: several(asked.language), options: languages },
            { name: 'confirmed', label: t('confirmed'), chosen: several(asked.confirmed).filter(Boolean), options: since, single: true },
          ],
        },
      ]}
    />
  )
}
