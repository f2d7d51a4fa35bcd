import { useLocale, useTranslations } from 'next-intl'
import type { AgendaList } from '@/lib/features/calendar/queries/list-events'
import { calendarHref, isFiltered, type CalendarParams } from '@/lib/features/calendar/search-params'
import { formatDay } from '@/lib/platform/i18n/format'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { Agenda } from './agenda'
import { Applied } from './calendar-filters'
import { CalendarMove } from './calendar-move'
import { placeOf, useCountWords } from './event-words'

type Props = { list: AgendaList; params: CalendarParams; names: ReadonlyMap<string, string>; zone: string }

export function AgendaResults({ list, params, names, zone }: Props) {
  const t = useTranslations('event')
  const locale = useLocale()
  const words = useCountWords()
  const { rows, total, day, today, previous, next } = list
  const move = { path: '/calendar', params, day, earlier: previous && calendarHref(params, { at: previous }), later: next && calendarHref(params, { at: next }) }
  return (
    <>
      <CalendarMove {...move} />
      <Applied total={`${words(total)} ${t('from', { day: formatDay(locale, day, 'short') })}`} params={params} names={names} path="/calendar">
        {rows.length > 0 && (
          <a className="with-icon no-print" href={calendarHref(params, {}, '/calendar/print')}>
            <Icon name="print" />
            {t('print.action')}
          </a>
        )}
      </Applied>
      {rows.length === 0 ? <NoEvents params={params} /> : <p className="hint mb-3">{t('agenda.zone', { zone: placeOf(zone) })}</p>}
      <Agenda rows={rows} from={params.at ? null : day} today={today} zone={zone} />
      {move.later && (
        <p className="pages mt-3 text-end">
          <ButtonLink href={move.later} rel="next">
            {t('move.later')}
            <Icon name="next" />
          </ButtonLink>
        </p>
      )}
    </>
  )
}

/** Nothing found, or nothing there: what the place is for, and the way on. */
function NoEvents({ params }: { params: CalendarParams }) {
  const t = useTranslations('event')
  const filtered = isFiltered(params)
  const actions = filtered ? <ButtonLink href="/calendar">{t('nothing.all')}</ButtonLink> : null
  return (
    <EmptyState title={t(filtered ? 'nothing.title' : 'empty.title')} actions={actions}>
      <p>{t(filtered ? 'nothing.text' : 'empty.text')}</p>
    </EmptyState>
  )
}
