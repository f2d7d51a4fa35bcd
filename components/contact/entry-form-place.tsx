// Where the person works: a duty station, which brings its country and clock, or any other place.
import { useTranslations } from 'next-intl'
import { timeZones } from '@/lib/platform/time/zones'
import { FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { textOf, type Part } from './entry-form'

const zones = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

export function PlacePart({ values, options }: Part) {
  const t = useTranslations('contact')
  const station = textOf(values, 'dutyStation')
  // A station's own country and clock are not repeated: they would stay behind when the station is taken away.
  const elsewhere = station === '' ? values : {}
  return (
    <div className="form-part">
      <Section id="where" title={t('edit.place')}>
        <FormSelect name="dutyStation" label={t('fields', { field: 'duty_station' })} options={options.stations} empty={t('place.elsewhere')} defaultValue={station} />
        <fieldset>
          <legend>{t('place.other')}</legend>
          <span className="hint">{t('place.otherHint')}</span>
          <FormText name="place" label={t('fields', { field: 'place' })} defaultValue={textOf(elsewhere, 'place')} />
          <div className="field-row">
            <FormSelect name="countryCode" label={t('fields', { field: 'country_code' })} options={options.countries} empty={t('choose')} defaultValue={textOf(elsewhere, 'countryCode')} />
            <FormSelect name="timeZone" label={t('fields', { field: 'time_zone' })} options={zones} empty={t('choose')} defaultValue={textOf(elsewhere, 'timeZone')} dir="ltr" />
          </div>
        </fieldset>
      </Section>
    </div>
  )
}
