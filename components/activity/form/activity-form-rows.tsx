// What an activity has several of: countries, regions, themes, partners.
import { useTranslations } from 'next-intl'
import type { ActivityOptions } from '@/lib/features/activities/queries/edit-activity'
import type { ActivityValues } from '@/lib/features/activities/queries/activity-values'
import { FormRows } from '../../ui/form-rows'

type Props = { name: keyof ActivityValues['rows']; values: Pick<ActivityValues, 'rows'>; options: ActivityOptions }

const offered = { country: 'countries', region: 'regions', theme: 'themes', partner: 'organizations' } as const
const fields = { country: 'activity_country', region: 'activity_region', theme: 'activity_theme', partner: 'activity_organization' } as const

export function ActivityFormRows({ name, values, options }: Props) {
  const t = useTranslations('activity')
  return (
    <FormRows
      name={name}
      rows={values.rows[name]}
      spare={2}
      // The number stays open for the rows, which the browser counts.
      words={{ legend: t('edit.row', { name, number: '{number}' }), remove: t('edit.removeRow') }}
      parts={[{ part: 'code', label: name === 'partner' ? t('roles', { role: 'PARTNER' }) : t('fields', { field: fields[name] }), options: options[offered[name]], empty: t('edit.choose') }]}
    />
  )
}
