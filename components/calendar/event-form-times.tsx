import { useTranslations } from 'next-intl'
import { repeats } from '@/lib/features/calendar/schedule'
import { timeZones } from '@/lib/platform/time/zones'
import { FormChoices, FormSelect, FormText } from '../ui/form-fields'
import { Part } from './event-form'

const zones = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
type Fields = { fields: Readonly<Record<string, string>> }

/** When: days, hours on the wall of a zone, and how often it comes again. */
export function EventFormTimes({ fields }: Fields) {
  const t = useTranslations('event.when')
  const text = (name: string) => fields[name] ?? ''
  const span = [
    { value: 'TIMES', label: t('timed') },
    { value: 'DAYS', label: t('whole') },
  ]
  return (
    <>
      <Part id="times" title={t('title')}>
        <FormChoices kind="radio" name="span" legend={t('span')} options={span} chosen={[text('span')]} />
        <div className="field-row">
          <FormText name="startsOn" type="date" label={t('startsOn')} defaultValue={text('startsOn')} />
          <FormText name="startsTime" type="time" label={t('startsTime')} defaultValue={text('startsTime')} />
        </div>
        <div className="field-row">
          <FormText name="endsOn" type="date" label={t('endsOn')} hint={t('endsOnHint')} defaultValue={text('endsOn')} />
          <FormText name="endsTime" type="time" label={t('endsTime')} defaultValue={text('endsTime')} />
        </div>
        <FormSelect name="zone" label={t('zone')} hint={t('zoneHint')} options={zones} defaultValue={text('zone')} />
      </Part>
      <Repetition fields={fields} />
    </>
  )
}

function Repetition({ fields }: Fields) {
  const t = useTranslations('event.repeat')
  const optional = useTranslations('event.edit')('optional')
  const text = (name: string) => fields[name] ?? ''
  return (
    <Part id="repetition" title={t('title')}>
      <FormSelect name="repeat" label={t('label')} options={repeats.map((repeat) => ({ value: repeat, label: t('choices', { repeat }) }))} defaultValue={text('repeat')} />
      <FormText name="interval" label={t('interval')} dir="ltr" short inputMode="numeric" defaultValue={text('interval')} />
      <div className="field-row">
        <FormText name="repeatUntil" type="date" label={t('until')} hint={t('endHint')} optional={optional} defaultValue={text('repeatUntil')} />
        <FormText name="repeatCount" label={t('count')} optional={optional} dir="ltr" inputMode="numeric" defaultValue={text('repeatCount')} />
      </div>
    </Part>
  )
}
