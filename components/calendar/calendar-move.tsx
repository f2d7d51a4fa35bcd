import { useTranslations } from 'next-intl'
import { calendarHref, facets, type CalendarParams } from '@/lib/features/calendar/search-params'
import { Button, ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'

type Props = { path: string; params: CalendarParams; day: string; earlier: string | null; later: string | null }

/** To an earlier or a later time, to today, or to a day of one's own: links, and a form for the day. */
export function CalendarMove({ path, params, day, earlier, later }: Props) {
  const t = useTranslations('event.move')
  const { q, busy } = params
  const kept = [...Object.entries({ q, busy }), ...facets.flatMap((facet) => params[facet].map((value): [string, string] => [facet, value]))]
  return (
    <nav className="calendar-move" aria-label={t('label')}>
      <span className="actions">
        {earlier && (
          <ButtonLink href={earlier} rel="prev" icon="back">
            {t('earlier')}
          </ButtonLink>
        )}
        <ButtonLink href={calendarHref(params, { from: undefined }, path)}>{t('today')}</ButtonLink>
        {later && (
          <ButtonLink href={later} rel="next">
            {t('later')}
            <Icon name="next" />
          </ButtonLink>
        )}
      </span>
      <form method="get" action={path}>
        {kept.map(([name, value]) => value && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
        <label>
          {t('from')} <input type="date" name="from" defaultValue={day} required />
        </label>
        <Button>{t('go')}</Button>
      </form>
    </nav>
  )
}
