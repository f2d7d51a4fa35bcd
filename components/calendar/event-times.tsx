import { useLocale, useTranslations } from 'next-intl'
import type { EventRecord, Occurrence } from '@/lib/features/calendar/queries/get-event'
import { warpsOf } from '@/lib/features/calendar/schedule'
import { formatDay } from '@/lib/platform/i18n/format'
import type { Warp } from '@/lib/platform/recurrence/expand'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'
import { placeOf, useRuleWords, useWhen } from './event-words'

type Props = { event: EventRecord; zone: string }

/** When: in the reader's zone and in that of the place, the rule in words, the next times, and what the clocks do to them. */
export function EventTimes({ event, zone }: Props) {
  const t = useTranslations('event')
  const rule = useRuleWords()
  const [first] = event.next
  const both = event.zone !== null && event.zone !== zone
  const facts = [
    { label: event.zone === null ? t('when.days') : t('when.yours', { zone: placeOf(zone) }), value: first && <When one={first} event={event} zone={zone} /> },
    { label: t('when.place', { zone: placeOf(event.zone ?? zone) }), value: both && first && <When one={first} event={event} zone={event.zone ?? zone} /> },
    { label: t('repeat.title'), value: rule(event.rule, event.zone, event.startsLocal) },
  ]
  return (
    <Section id="when" title={t('when.title')}>
      <FactsList facts={facts} />
      {event.exactTo !== 'DAY' && <p className="hint mt-2">{t('when.exact', { exact: event.exactTo })}</p>}
      {event.times > 1 && <Times event={event} zone={zone} />}
      <Warps warps={warpsOf(scheduleOf(event))} />
    </Section>
  )
}

function When({ one, event, zone }: { one: Occurrence; event: EventRecord; zone: string }) {
  const when = useWhen()
  return <bdi className="num">{when(one, { wholeDays: event.zone === null, exactTo: event.exactTo }, zone)}</bdi>
}

function Times({ event, zone }: Props) {
  const t = useTranslations('event')
  return (
    <>
      <h3 className="mt-3">
        {t(event.over ? 'when.past' : 'when.next')} <span className="font-normal text-muted">{t('when.times', { count: event.times })}</span>
      </h3>
      <ul>
        {event.next.map((one) => (
          <li key={one.startsAt.toISOString()}>
            <When one={one} event={event} zone={zone} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function Warps({ warps }: { warps: readonly Warp[] }) {
  const t = useTranslations('event.when')
  const locale = useLocale()
  if (warps.length === 0) return null
  return (
    <ul className="hint mt-2">
      {warps.slice(0, 3).map(({ wall, clock }) => (
        <li key={wall}>{t(clock === 'SKIPPED' ? 'skipped' : 'twice', { day: formatDay(locale, wall, 'short'), time: wall.slice(11) })}</li>
      ))}
    </ul>
  )
}

const scheduleOf = ({ startsLocal, endsLocal, zone, rule }: EventRecord) => {
  const cut = zone === null ? 10 : 16
  return { startsAt: startsLocal.toISOString().slice(0, cut), endsAt: endsLocal.toISOString().slice(0, cut), zone, rule }
}
