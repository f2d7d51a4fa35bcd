// What comes next for the member: day and time here, the title, and what o'clock it is where it happens.
import { useLocale, useTranslations } from 'next-intl'
import type { Desk } from '@/lib/features/desk/queries/desk'
import { formatDayIn, formatTime, listSeparator } from '@/lib/platform/i18n/format'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { StateBadge } from '../calendar/event-words'

type Props = { next: Desk['next']; timeZone: string; year: string }
type Next = Desk['next'][number]

export function DeskNext({ next, timeZone, year }: Props) {
  const t = useTranslations('desk.next')
  return (
    <Section id="next" title={t('title')} link={<a href="/calendar">{t('calendar')}</a>}>
      {next.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="date-list">
        {next.map((row) => (
          <li key={`${row.id} ${row.startsAt.toISOString()}`}>
            <When row={row} timeZone={timeZone} year={year} />
            <span>
              <a href={`/calendar/${row.id}`}><Written lang={row.lang}>{row.title}</Written></a> <StateBadge state={row.state} />
              <Where row={row} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function When({ row, timeZone, year }: { row: Next; timeZone: string; year: string }) {
  const t = useTranslations('desk.next')
  const locale = useLocale()
  const until = row.lastDay > row.firstDay && t('until', { day: formatDayIn(locale, row.lastDay, year) })
  return (
    <span className="when">
      <b>{formatDayIn(locale, row.firstDay, year)}</b>
      {row.wholeDays ? until || t('allDay') : <bdi>{formatTime(locale, row.startsAt, timeZone)}</bdi>}
    </span>
  )
}

function Where({ row: { place, online, lang, countries } }: { row: Next }) {
  const t = useTranslations('desk.next')
  const separator = listSeparator(useLocale())
  return (
    <span className="second">
      {place ? <Written lang={lang}>{place}</Written> : online && t('online')}
      {countries.length > 0 && (place || online ? separator : '') + countries.join(separator)}
    </span>
  )
}
