// What the person covers: languages in their order, themes, countries by region.
import { useLocale, useTranslations } from 'next-intl'
import { listSeparator } from '@/lib/platform/i18n/format'
import { FormChoices, FormSelect } from '../ui/form-fields'
import { Icon } from '../ui/icon'
import { Section } from '../ui/section'
import { textOf, type Part, type Values } from './entry-form'

const codesOf = (values: Values, name: string): readonly string[] => {
  const value = values[name]
  return typeof value === 'string' || value === undefined ? [] : value
}

export function CoversPart({ values, options }: Part) {
  const t = useTranslations('contact')
  return (
    <div className="form-part">
      <Section id="covered" title={t('edit.covers')}>
        <fieldset>
          <legend>{t('covers.languages')}</legend>
          <span className="hint">{t('covers.languagesHint')}</span>
          <div className="field-row">
            {[1, 2, 3, 4, 5, 6].map((place) => (
              <FormSelect key={place} name={`language${place}`} label={t('covers.language', { place })} options={options.languages} empty={t('covers.noLanguage')} defaultValue={textOf(values, `language${place}`)} />
            ))}
          </div>
        </fieldset>
        <div className="mt-4 [&>fieldset]:columns-[16rem]">
          <FormChoices kind="checkbox" name="themes" legend={t('covers.themes')} options={options.themes} chosen={codesOf(values, 'themes')} />
        </div>
        <h3 className="mt-4">{t('covers.countries')}</h3>
        {options.regions.map((region) => (
          <Region key={region.m49} region={region} chosen={codesOf(values, `countries-${region.m49}`)} />
        ))}
      </Section>
    </div>
  )
}

function Region({ region, chosen }: { region: Part['options']['regions'][number]; chosen: readonly string[] }) {
  const separator = listSeparator(useLocale())
  const named = region.countries.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return (
    <details className="mt-1">
      <summary className="with-icon">
        <Icon name="chevron" className="chevron" />
        {region.name}
        {named.length > 0 && <b> {named.join(separator)}</b>}
      </summary>
      <div className="[&>fieldset]:columns-[14rem]">
        <FormChoices kind="checkbox" name={`countries-${region.m49}`} legend={<span className="sr-only">{region.name}</span>} options={region.countries} chosen={chosen} />
      </div>
    </details>
  )
}
