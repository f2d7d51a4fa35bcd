import { useTranslations } from 'next-intl'
import type { ActivityRow } from '@/lib/features/activities/queries/list/activity-row'
import { Some } from './activity-words'

/** Its countries and regions, the first of them by name, or everywhere. */
export function Where({ row }: { row: Pick<ActivityRow, 'scope' | 'countries' | 'regions'> }) {
  const t = useTranslations('activity')
  return row.scope === 'GLOBAL' ? t('global') : <Some names={[...row.countries, ...row.regions]} />
}
