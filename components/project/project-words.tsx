import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { Money } from '@/lib/features/projects/queries/list/project-row'
import type { Facet } from '@/lib/features/projects/search-params'
import type { ProjectStatus } from '@/lib/features/projects/words'
import { formatDay, formatMoney } from '@/lib/platform/i18n/format'
import { State } from '../ui/badge'
import type { IconName } from '../ui/icon'

/** What the values of those facets are called that are words of the platform, and what is not stated. */
export function useValueWords(): (facet: Facet, value: string) => string | null {
  const t = useTranslations('project')
  return (facet, value) => {
    if (value === 'none') return t('notStated')
    if (facet === 'status') return t('statuses', { status: value })
    return facet === 'role' ? t('roles', { role: value }) : null
  }
}

export type Counted = { count: number; more: boolean }

/** "63 projects", or "more than 1,000 projects". */
export function useCountWords(): (counted: Counted) => string {
  const t = useTranslations('project')
  return ({ count, more }) => t(more ? 'countMore' : 'count', { count })
}

/** "1 Jan 2026 to 31 Dec 2027", or the day that is known. */
export function usePeriod(): (startsOn: Date | null, endsOn: Date | null) => string | null {
  const t = useTranslations('project')
  const locale = useLocale()
  const day = (date: Date) => formatDay(locale, date.toISOString(), 'short')
  return (startsOn, endsOn) => {
    if (startsOn && endsOn) return t('period.both', { from: day(startsOn), until: day(endsOn) })
    if (startsOn) return t('period.from', { from: day(startsOn) })
    return endsOn && t('period.until', { until: day(endsOn) })
  }
}

const glyphs: Record<ProjectStatus, IconName> = { PIPELINE: 'hollow', IMPLEMENTATION: 'half', FINALISATION: 'half', CLOSED: 'full', CANCELLED: 'cross', SUSPENDED: 'pause' }
const tones: Partial<Record<ProjectStatus, 'good' | 'warn' | 'info'>> = { IMPLEMENTATION: 'info', FINALISATION: 'info', CLOSED: 'good', SUSPENDED: 'warn' }

export function ProjectState({ status }: { status: ProjectStatus }): ReactNode {
  const t = useTranslations('project')
  const tone = tones[status]
  return (
    <State icon={glyphs[status]} {...(tone && { tone })}>
      {t('statuses', { status })}
    </State>
  )
}

/** Amounts, each on a line of its own: they are of different currencies and are never added. */
export function Amounts({ amounts }: { amounts: readonly Money[] }): ReactNode {
  const locale = useLocale()
  return amounts.map(({ currency, minor }) => (
    <span key={currency} className="num block">
      {formatMoney(locale, minor, currency)}
    </span>
  ))
}
