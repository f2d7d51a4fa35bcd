import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { AgendaRow, EventRow } from '@/lib/features/calendar/queries/list/agenda-row'
import { formatDayIn, formatMonth, formatTime, listSeparator } from '@/lib/platform/i18n/format'
import { Badge } from '../ui/badge'
import { classNames } from '../ui/class-names'
import { Icon } from '../ui/icon'
import { MarkingLabel } from '../ui/marking/marking-label'
import { Written } from '../ui/text'
import { placeOf, StateBadge } from './event-words'

type Props = { row: AgendaRow; day: string; zone: string; link: boolean }

/** One line of the agenda. What is only announced is hatched, with a lock and the word, and leads nowhere. */
export function AgendaEntry({ row, day, zone, link }: Props) {
  const cancelled = !row.busy && row.state === 'CANCELLED'
  return (
    <li className={classNames('entry', row.busy && 'busy', cancelled && 'entry-cancelled')}>
      <Times row={row} day={day} zone={zone} />
      <div className="entry-what">
        <Title row={row} link={link} />
        <Facts row={row} />
      </div>
      <Who row={row} link={link} />
    </li>
  )
}

function Times({ row, day, zone }: Omit<Props, 'link'>) {
  const t = useTranslations('event.agenda')
  const locale = useLocale()
  const year = day.slice(0, 4)
  if (!row.busy && row.exactTo !== 'DAY') return <div className="entry-time">{formatMonth(locale, row.firstDay, row.exactTo)}</div>
  const until = row.lastDay > day ? t('until', { day: formatDayIn(locale, row.lastDay, year) }) : null
  const since = row.firstDay < day ? t('since', { day: formatDayIn(locale, row.firstDay, year) }) : null
  const days = Math.round((Date.parse(row.lastDay) - Date.parse(row.firstDay)) / 86_400_000) + 1
  if (row.wholeDays) {
    return (
      <div className="entry-time">
        <span>{until ?? since ?? t('allDay')}</span>
        {days > 1 && <small>{t('days', { count: days })}</small>}
      </div>
    )
  }
  const elsewhere = row.busy || row.zone === null || sameClock(row, zone) ? null : row.zone
  return (
    <div className="entry-time">
      <span>
        {since ?? <bdi>{formatTime(locale, row.startsAt, zone)}</bdi>} {until}
      </span>
      {elsewhere && (
        <small>
          <bdi>{formatTime(locale, row.startsAt, elsewhere)}</bdi> <bdi>{placeOf(elsewhere)}</bdi>
        </small>
      )}
    </div>
  )
}

/** Where both clocks show the same, one is enough. */
const sameClock = ({ startsAt, zone }: Pick<EventRow, 'startsAt' | 'zone'>, own: string) => zone === null || formatTime('en', startsAt, zone) === formatTime('en', startsAt, own)

function Title({ row, link }: { row: AgendaRow; link: boolean }): ReactNode {
  const t = useTranslations('event')
  if (row.busy) {
    return (
      <span className="entry-title with-icon">
        <Icon name="lock" />
        {t('busyRow.title', { kind: t('kinds', { kind: row.kind }) })}
      </span>
    )
  }
  const title = <Written lang={row.lang}>{row.title}</Written>
  return (
    <>
      <span className="entry-title">{link ? <a href={`/calendar/${row.id}`}>{title}</a> : title}</span> <StateBadge state={row.state} /> {row.sample && <Badge>{t('sample')}</Badge>}
    </>
  )
}

function Facts({ row }: { row: AgendaRow }) {
  const t = useTranslations('event')
  const separator = listSeparator(useLocale())
  const told: ReactNode[] = row.busy ? [] : [t('kinds', { kind: row.kind }), row.place && <Written lang={row.lang}>{row.place}</Written>, row.online && t('agenda.online'), row.repeats && t('agenda.repeats')]
  const parts = [...told.filter(Boolean), row.countries.length > 0 && <b>{row.countries.join(separator)}</b>, ...row.themes].filter(Boolean)
  return (
    <small>
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && separator}
          {part}
        </span>
      ))}
    </small>
  )
}

function Who({ row, link }: { row: AgendaRow; link: boolean }) {
  const t = useTranslations('event')
  if (!row.busy) {
    return (
      <div className="entry-who">
        {row.organizer} {row.group && <small>{t('agenda.group', { group: row.group })}</small>}
        <MarkingLabel marking={row.marking} />
      </div>
    )
  }
  // Whom to ask may have left meanwhile: then the Secretariat is asked.
  const ask = row.contact === null ? t('busyRow.askSecretariat') : t('busyRow.ask', { name: row.contact })
  return <div className="entry-who">{row.contactId && link ? <a href={`/directory/${row.contactId}`}>{ask}</a> : ask}</div>
}
