// What a column says of an activity.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ActivityRow } from '@/lib/features/activities/queries/list/activity-row'
import type { Column } from '@/lib/features/activities/search-params'
import { formatAge, formatNumber } from '@/lib/platform/i18n/format'
import { Freshness } from '../ui/list/freshness'
import { ActivityState, Some, useDay, usePercent } from './activity-words'

type Props = { row: ActivityRow; now: Date }

export const numbers: readonly Column[] = ['progress', 'participants']

export const cells: Record<Column, (props: Props) => ReactNode> = {
  type: Type,
  status: ({ row }) => <ActivityState status={row.status} />,
  lead: ({ row }) => row.lead,
  partners: ({ row }) => <Some names={row.partners} />,
  where: Where,
  themes: ({ row }) => <Some names={row.themes} />,
  pillar: ({ row }) => row.pillar,
  group: ({ row }) => row.group,
  starts: ({ row }) => <Day actual={row.actualStartsOn} planned={row.plannedStartsOn} />,
  ends: ({ row }) => <Day actual={row.actualEndsOn} planned={row.plannedEndsOn} />,
  progress: Progress,
  participants: Participants,
  updated: Updated,
}

function Type({ row }: Props) {
  return useTranslations('activity')('types', { type: row.type })
}

function Where({ row }: Props) {
  const t = useTranslations('activity')
  return row.scope === 'GLOBAL' ? t('global') : <Some names={[...row.countries, ...row.regions]} />
}

/** The day on which it really was, else the one that is planned, which says so. */
function Day({ actual, planned }: { actual: Date | null; planned: Date | null }) {
  const t = useTranslations('activity')
  const day = useDay()
  const shown = actual ?? planned
  if (!shown) return null
  return (
    <>
      <span className="num whitespace-nowrap">{day(shown)}</span>
      {!actual && <span className="second">{t('planned')}</span>}
    </>
  )
}

function Progress({ row }: Props) {
  const percent = usePercent()
  return row.progressPercent !== null && <span className="num">{percent(row.progressPercent)}</span>
}

function Participants({ row }: Props) {
  const locale = useLocale()
  return row.participants !== null && <span className="num">{formatNumber(locale, row.participants)}</span>
}

/** How long ago; in warn and with words what was not updated for two rhythms. */
function Updated({ row, now }: Props) {
  const t = useTranslations('activity')
  const age = formatAge(useLocale(), row.updatedAt, now)
  if (!row.stale) return <span className="whitespace-nowrap">{age}</span>
  return (
    <Freshness level="hollow">
      {age}
      <span className="second">{t('stale.mark')}</span>
    </Freshness>
  )
}
