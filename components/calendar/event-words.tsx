import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { AgendaRow } from '@/lib/features/calendar/queries/list/agenda-row'
import type { Facet } from '@/lib/features/calendar/search-params'
import type { EventState, ExactTo } from '@/lib/features/calendar/words'
import { formatDay, formatDays, formatMonth, formatSpan } from '@/lib/platform/i18n/format'
import { readRule } from '@/lib/platform/recurrence/rule'
import { weekdayNames, weekLead } from '@/lib/platform/i18n/week'
import { Badge } from '../ui/badge'

/** "Europe/Vienna" as people say it: "Vienna". */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** What the values of those facets are called that are words of the platform. */
export function useValueWords(): (facet: Facet, value: string) => string | null {
  const t = useTranslations('event')
  return (facet, value) => (facet === 'kind' ? t('kinds', { kind: value }) : facet === 'state' ? t('states', { state: value }) : null)
}

export type Counted = { count: number; more: boolean }

/** "23 entries", or "more than 1,000 entries". */
export function useCountWords(): (counted: Counted) => string {
  const t = useTranslations('event')
  return ({ count, more }) => t(more ? 'countMore' : 'count', { count })
}

type Spanned = { startsAt: Date; endsAt: Date; startsOn: Date; endsOn: Date }
type Known = { wholeDays: boolean; exactTo?: ExactTo }

/** When an occurrence is, on the wall of a zone; whole days, a month or a year by themselves. */
export function useWhen(): (one: Spanned, known: Known, zone: string) => string {
  const locale = useLocale()
  return ({ startsAt, endsAt, startsOn, endsOn }, { wholeDays, exactTo = 'DAY' }, zone) => {
    const day = startsOn.toISOString()
    if (exactTo !== 'DAY') return formatMonth(locale, day, exactTo)
    if (!wholeDays) return formatSpan(locale, startsAt, endsAt, zone)
    return startsOn.getTime() === endsOn.getTime() ? formatDay(locale, day, 'short') : formatDays(locale, day, endsOn.toISOString())
  }
}

/** When a row of the agenda is, in few words: for a bar, a line, a collision. */
export function useRowWhen(zone: string): (row: AgendaRow) => string {
  const locale = useLocale()
  return (row) => (row.wholeDays ? formatDays(locale, row.firstDay, row.lastDay) : formatSpan(locale, row.startsAt, row.endsAt, zone))
}

/** What is confirmed needs no word. */
export function StateBadge({ state }: { state: EventState }): ReactNode {
  const t = useTranslations('event')
  if (state === 'CONFIRMED') return null
  const words = t('states', { state })
  if (state === 'TENTATIVE') return <Badge tone="info">{words}</Badge>
  return state === 'POSTPONED' ? <Badge tone="warn">{words}</Badge> : <Badge>{words}</Badge>
}

const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** A rule in words: "Every 2 weeks, until 4 Jun 2027"; null without one. `first`: the day on which it begins. */
export function useRuleWords(): (rule: string | null, zone: string | null, first: Date) => string | null {
  const t = useTranslations('event.repeat')
  const locale = useLocale()
  return (rule, zone, first) => {
    const read = rule === null ? null : readRule(rule, zone)
    if (!read) return null
    const { freq, interval, byDay, ends } = read
    const every = freq === 'DAILY' ? t('daily', { interval }) : freq === 'WEEKLY' ? t('weekly', { interval }) : t('monthly', { interval })
    const [, which = '', day = ''] = /^(-?\d)([A-Z]{2})$/.exec(byDay[0] ?? '') ?? []
    const weekday = weekdayNames(locale, 'long')[(order.indexOf(day) + weekLead(locale)) % 7] ?? ''
    const told = freq !== 'MONTHLY' ? every : day ? t('onWeekday', { every, which, weekday }) : t('onDate', { every, day: first.getUTCDate() })
    return 'on' in ends ? t('untilDay', { every: told, day: formatDay(locale, ends.on, 'short') }) : t('untilCount', { every: told, count: ends.count })
  }
}
