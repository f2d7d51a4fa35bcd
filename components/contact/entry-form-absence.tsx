// From when until when the person is out of office, and whom to turn to.
import { useTranslations } from 'next-intl'
import { FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { textOf, type Part } from './entry-form'

export function AbsencePart({ values, options }: Part) {
  const t = useTranslations('contact')
  return (
    <div className="form-part">
      <Section id="absence" title={t('edit.absence')}>
        <p className="hint">{t('out.hint')}</p>
        <div className="field-row">
          <FormText name="outFromOn" type="date" label={t('fields', { field: 'out_from_on' })} defaultValue={textOf(values, 'outFromOn')} />
          <FormText name="outUntilOn" type="date" label={t('fields', { field: 'out_until_on' })} defaultValue={textOf(values, 'outUntilOn')} />
        </div>
        <FormSelect name="standInId" label={t('fields', { field: 'stand_in_id' })} options={options.colleagues} empty={t('out.nobody')} defaultValue={textOf(values, 'standInId')} />
      </Section>
    </div>
  )
}
