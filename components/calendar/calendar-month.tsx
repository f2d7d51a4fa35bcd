// Five weeks as a table: a row of days, and under it lanes in which bars lie over their days. Confirmed filled, tentative
// outlined, busy hatched. On a phone the bars have no words; the agenda is one press away.
import { useLocale, useTranslations } from 'next-intl'
import type { AgendaRow } from '@/lib/features/calendar/queries/list/agenda-row'
import type { Cell, Week } from '@/lib/features/calendar/month'
import { calendarHref, type CalendarParams } from '@/lib/features/calendar/search-params'
import { formatDay, formatDayIn, formatTime, listSeparator } from '@/lib/platform/i18n/format'
import { weekdayNames } from '@/lib/platform/i18n/week'
import { classNames } from '../ui/class-names'
import { useRowWhen } from './event-words'

type Props = { weeks: readonly Week<AgendaRow>[]; label: string; today: string; zone: string; params: CalendarParams }

export function CalendarMonth({ weeks, label, today, zone, params }: Props) {
  const locale = useLocale()
  const long = weekdayNames(locale, 'long')
  return (
    <table className="month" aria-label={label}>
      <thead>
        <tr>
          {weekdayNames(locale).map((name, at) => (
            <th key={name} scope="col" abbr={long[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {weeks.map((week, at) => (
        <tbody key={week.days[0]}>
          <Days days={week.days} today={today} first={at === 0} />
          {week.lanes.map((lane, number) => (
            <tr key={number} className="lane">
              {lane.map((cell) => (
                <td key={cell.key} colSpan={cell.span}>
                  {cell.entry && <Bar cell={cell} entry={cell.entry} zone={zone} />}
                </td>
              ))}
            </tr>
          ))}
          <Rest week={week} params={params} />
        </tbody>
      ))}
    </table>
  )
}

function Days({ days, today, first }: { days: readonly string[]; today: string; first: boolean }) {
  const locale = useLocale()
  return (
    <tr className="days">
      {days.map((day, at) => (
        <td key={day} className={classNames(day < today && 'day-out', day === today && 'day-today')} aria-current={day === today ? 'date' : undefined}>
          <time dateTime={day}>{(first && at === 0) || day.endsWith('-01') ? formatDayIn(locale, day, day.slice(0, 4)) : Number(day.slice(8))}</time>
        </td>
      ))}
    </tr>
  )
}

function Bar({ cell, entry, zone }: { cell: Cell<AgendaRow>; entry: AgendaRow; zone: string }) {
  const t = useTranslations('event')
  const locale = useLocale()
  const when = useRowWhen(zone)
  const countries = entry.countries.join(listSeparator(locale))
  const title = entry.busy ? t('busyRow.title', { kind: t('kinds', { kind: entry.kind }) }) : entry.title
  const name = [title, countries].filter(Boolean).join(listSeparator(locale))
  const hour = entry.wholeDays || cell.cameFrom ? null : <bdi>{formatTime(locale, entry.startsAt, zone)} </bdi>
  const look = classNames('bar', entry.busy && 'busy', !entry.busy && entry.state !== 'CONFIRMED' && `bar-${entry.state.toLowerCase()}`, cell.cameFrom && 'bar-from', cell.goesOn && 'bar-on')
  const spoken = t('month.bar', { title: entry.busy ? name : `${name} ${entry.state === 'CONFIRMED' ? '' : t('states', { state: entry.state })}`.trim(), when: when(entry) })
  if (entry.busy) return <span className={look} role="img" aria-label={spoken} title={spoken}>{name}</span>
  return (
    <a className={look} href={`/calendar/${entry.id}`} aria-label={spoken} title={spoken}>
      {hour}
      <bdi lang={entry.lang} translate="no">
        {name}
      </bdi>
    </a>
  )
}

/** The foot of a week: on each day what found no lane, as a link to its agenda. */
function Rest({ week, params }: { week: Week<AgendaRow>; params: CalendarParams }) {
  const t = useTranslations('event.month')
  const locale = useLocale()
  return (
    <tr className="rest">
      {week.days.map((day, at) => (
        <td key={day}>
          {(week.more[at] ?? 0) > 0 && (
            <a href={calendarHref(params, { from: day })} aria-label={t('moreOn', { count: week.more[at] ?? 0, day: formatDay(locale, day) })}>
              {t('more', { count: week.more[at] ?? 0 })}
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}
