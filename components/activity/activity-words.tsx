import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { Facet } from '@/lib/features/activities/search-params'
import type { ActivityStatus } from '@/lib/features/activities/words'
import { formatDay, formatNumber, listSeparator } from '@/lib/platform/i18n/format'
import { State } from '../ui/badge'
import type { IconName } from '../ui/icon'

/** What the values of those facets are called that are words of the platform, and what is not stated. */
export function useValueWords(): (facet: Facet, value: string) => string | null {
  const t = useTranslations('activity')
  return (facet, value) => {
    if (value === 'none') return t('notStated')
    if (facet === 'status') return t('statuses', { status: value })
    if (facet === 'type') return t('types', { type: value })
    if (facet === 'stale') return t(value === 'yes' ? 'stale.yes' : 'stale.no')
    return facet === 'role' ? t('roles', { role: value }) : null
  }
}

export type Counted = { count: number; more: boolean }

/** "63 activities", or "more than 1,000 activities". */
export function useCountWords(): (counted: Counted) => string {
  const t = useTranslations('activity')
  return ({ count, more }) => t(more ? 'countMore' : 'count', { count })
}

/** "1 Jan 2026 to 31 Dec 2027", or the day that is known. */
export function usePeriod(): (startsOn: Date | null, endsOn: Date | null) => string | null {
  const t = useTranslations('activity')
  const day = useDay()
  return (startsOn, endsOn) => {
    if (startsOn && endsOn) return startsOn.getTime() === endsOn.getTime() ? day(startsOn) : t('period.both', { from: day(startsOn), until: day(endsOn) })
    if (startsOn) return t('period.from', { from: day(startsOn) })
    return endsOn && t('period.until', { until: day(endsOn) })
  }
}

export function useDay(): (date: Date) => string {
  const locale = useLocale()
  return (date) => formatDay(locale, date.toISOString(), 'short')
}

export function usePercent(): (percent: number) => string {
  const locale = useLocale()
  return (percent) => formatNumber(locale, percent / 100, { style: 'percent' })
}

const glyphs: Record<ActivityStatus, IconName> = { PIPELINE: 'hollow', IMPLEMENTATION: 'half', FINALISATION: 'half', CLOSED: 'full', CANCELLED: 'cross', SUSPENDED: 'pause' }
const tones: Partial<Record<ActivityStatus, 'good' | 'warn' | 'info'>> = { IMPLEMENTATION: 'info', FINALISATION: 'info', CLOSED: 'good', SUSPENDED: 'warn' }

export function ActivityState({ status }: { status: ActivityStatus }): ReactNode {
  const t = useTranslations('activity')
  const tone = tones[status]
  return (
    <State icon={glyphs[status]} {...(tone && { tone })}>
      {t('statuses', { status })}
    </State>
  )
}

const most = 3

/** Some by name; how many more there are. */
export function Some({ names }: { names: readonly string[] }): ReactNode {
  const t = useTranslations('activity')
  const separator = listSeparator(useLocale())
  const rest = names.length - most
  return names.slice(0, most).join(separator) + (rest > 0 ? ` ${t('more', { count: rest })}` : '')
}
