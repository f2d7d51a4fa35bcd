// How the person is reached. Each choice says in words who will see the address, and how many they are.
import { useTranslations } from 'next-intl'
import type { AudienceSizes } from '@/lib/features/directory/queries/audience-sizes'
import type { ReachValue } from '@/lib/features/directory/queries/entry-values'
import { FactsList } from '../ui/facts-list'
import { FormSelect } from '../ui/form-fields'
import { Section } from '../ui/section'
import { textOf, type Values } from './entry-form'
import { ReachRows } from './reach-rows'

const kinds = ['EMAIL', 'OFFICE', 'MOBILE', 'DUTY']

export function ReachPart({ values, reach, sizes }: { values: Values; reach: readonly ReachValue[]; sizes: AudienceSizes }) {
  const t = useTranslations('contact')
  const options = kinds.map((kind) => ({ value: kind, label: t('kinds', { kind }) }))
  const choices = [
    { value: 'EVERYONE', label: t('choices.EVERYONE'), says: t('choices.readers', sizes.EVERYONE) },
    { value: 'ENTITIES', label: t('choices.ENTITIES'), says: t('choices.readers', sizes.ENTITIES) },
    { value: 'OWN', label: t('choices.OWN'), says: t('choices.readers', sizes.OWN) },
    { value: 'ON_REQUEST', label: t('choices.ON_REQUEST'), says: t('choices.onRequest') },
  ]
  const words = {
    legend: t('reach.row', { number: '{number}' }),
    kind: t('reach.kind'),
    value: t('reach.value'),
    shown: t('reach.shown'),
    remove: t('reach.remove'),
  }
  return (
    <div className="form-part">
      <Section id="reached" title={t('edit.reach')}>
        <p className="hint">{t('reach.hint')}</p>
        <FactsList facts={choices.map(({ label, says }) => ({ label, value: says }))} />
        <ReachRows rows={reach} kinds={options} choices={choices.map(({ value, label }) => ({ value, label }))} words={words} />
        <FormSelect name="preferredChannel" label={t('fields', { field: 'preferred_channel' })} options={options} empty={t('preferred.any')} defaultValue={textOf(values, 'preferredChannel')} />
      </Section>
    </div>
  )
}
