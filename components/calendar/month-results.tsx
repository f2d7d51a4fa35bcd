import { useLocale, useTranslations } from 'next-intl'
import { addDays } from '@/lib/features/calendar/month'
import type { Month } from '@/lib/features/calendar/queries/get-month'
import { calendarHref, type CalendarParams } from '@/lib/features/calendar/search-params'
import { formatDay } from '@/lib/platform/i18n/format'
import { Notice } from '../ui/notice'
import { Applied } from './calendar-filters'
import { CalendarMonth } from './calendar-month'
import { CalendarMove } from './calendar-move'
import { useCountWords } from './event-words'

const path = '/calendar/month'
type Props = { month: Month; params: CalendarParams; names: ReadonlyMap<string, string>; zone: string }

export function MonthResults({ month, params, names, zone }: Props) {
  const t = useTranslations('event')
  const locale = useLocale()
  const words = useCountWords()
  const { weeks, first, last, today, count, full } = month
  const earlier = calendarHref(params, { from: addDays(first, -35) }, path)
  const later = calendarHref(params, { from: addDays(last, 1) }, path)
  return (
    <>
      <CalendarMove path={path} params={params} day={month.day} earlier={earlier} later={later} />
      <Applied total={words({ count, more: false })} params={params} names={names} path={path} />
      {full && <Notice tone="warn" title={t('month.full')} />}
      {count === 0 && <p className="text-muted">{t('month.nothing')}</p>}
      <CalendarMonth weeks={weeks} label={t('month.label', { from: formatDay(locale, first), until: formatDay(locale, last) })} today={today} zone={zone} params={params} />
      <p className="legend">
        <span>
          <i className="bar key" /> {t('states', { state: 'CONFIRMED' })}
        </span>
        <span>
          <i className="bar bar-tentative key" /> {t('states', { state: 'TENTATIVE' })}
        </span>
        <span>
          <i className="bar busy key" /> {t('month.busyKey')}
        </span>
        <a href={calendarHref(params, { from: month.day })}>{t('month.list')}</a>
      </p>
    </>
  )
}
