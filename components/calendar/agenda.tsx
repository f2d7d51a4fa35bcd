// The agenda: day | times (the reader's above, the place's below) | title, kind, place, country, theme | organizer, marking.
// A rule at each new week, a line at each day.
import { useLocale, useTranslations } from 'next-intl'
import type { AgendaRow } from '@/lib/features/calendar/queries/list/agenda-row'
import { weekStart } from '@/lib/features/calendar/month'
import { formatDayIn, formatWeekday } from '@/lib/platform/i18n/format'
import { weekLead } from '@/lib/platform/i18n/week'
import { classNames } from '../ui/class-names'
import { AgendaEntry } from './agenda-entry'

/** `from`: the day from which on the list is; what began before stands under it. `link`: without, as on paper, nothing is pressed. */
type Props = { rows: readonly AgendaRow[]; from: string | null; today: string; zone: string; link?: boolean }

export function Agenda({ rows, from, today, zone, link = true }: Props) {
  const locale = useLocale()
  const days = byDay(rows, from)
  return days.map(({ day, entries }, at) => {
    const week = weekStart(day, weekLead(locale))
    const before = days[at - 1]
    const newWeek = !before || weekStart(before.day, weekLead(locale)) !== week
    return (
      <section key={day} className={classNames('agenda-day', newWeek && 'new-week', day === today && 'is-today')} aria-labelledby={`day-${day}`}>
        <DayHead day={day} today={today} />
        <ul>
          {entries.map((row) => (
            <AgendaEntry key={`${row.id} ${row.startsAt.toISOString()}`} row={row} day={day} zone={zone} link={link} />
          ))}
        </ul>
      </section>
    )
  })
}

function DayHead({ day, today }: { day: string; today: string }) {
  const t = useTranslations('event.agenda')
  const locale = useLocale()
  const weekday = formatWeekday(locale, new Date(`${day}T00:00:00Z`), 'UTC')
  return (
    <h2 id={`day-${day}`}>
      <time dateTime={day}>{formatDayIn(locale, day, today.slice(0, 4))}</time>
      <small>{day === today ? t('today', { weekday }) : weekday}</small>
    </h2>
  )
}

/** Whole days first, as the day begins with them; what is under way stands under the first day. */
function byDay(rows: readonly AgendaRow[], from: string | null): { day: string; entries: AgendaRow[] }[] {
  const days = new Map<string, AgendaRow[]>()
  for (const row of rows) {
    const day = from !== null && row.firstDay < from ? from : row.firstDay
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, entries]) => ({ day, entries: entries.toSorted((a, b) => Number(b.wholeDays) - Number(a.wholeDays)) })).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
