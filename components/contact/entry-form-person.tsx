// Who the person is and what for.
import { useTranslations } from 'next-intl'
import { FormSelect, FormText } from '../ui/form-fields'
import { Section } from '../ui/section'
import { textOf, type Part } from './entry-form'

export function PersonPart({ values, options }: Part) {
  const t = useTranslations('contact')
  const ui = useTranslations('ui')
  const optional = ui('optional')
  const seats = ['PRIMARY', 'ALTERNATE'].map((seat) => ({ value: seat, label: t('seats', { seat }) }))
  return (
    <div className="form-part">
      <Section id="person" title={t('edit.person')}>
        <FormText name="name" label={t('fields', { field: 'name' })} hint={t('name.hint')} defaultValue={textOf(values, 'name')} autoComplete="off" />
        <div className="field-row">
          <FormText name="ownName" label={t('fields', { field: 'own_name' })} optional={optional} defaultValue={textOf(values, 'ownName')} autoComplete="off" />
          <FormSelect name="ownNameLang" label={t('ownName.language')} options={options.languages} empty={t('choose')} defaultValue={textOf(values, 'ownNameLang')} />
        </div>
        <div className="field-row">
          <FormText name="function" label={t('fields', { field: 'function' })} defaultValue={textOf(values, 'function')} />
          <FormSelect name="functionLang" label={t('function.language')} options={options.languages} defaultValue={textOf(values, 'functionLang')} />
        </div>
        <FormText name="unit" label={t('fields', { field: 'unit' })} hint={t('unit.hint')} optional={optional} defaultValue={textOf(values, 'unit')} />
        <FormSelect name="seat" label={t('fields', { field: 'seat' })} hint={t('seat.hint')} options={seats} empty={t('seat.none')} defaultValue={textOf(values, 'seat')} />
      </Section>
    </div>
  )
}
