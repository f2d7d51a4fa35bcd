// An event on its own page: what it is about, when in both zones, where, by whom, what collides with it, its history.
import type { ComponentProps } from 'react'
import { useTranslations } from 'next-intl'
import type { Collisions } from '@/lib/features/calendar/queries/collisions'
import type { EventRecord } from '@/lib/features/calendar/queries/get-event'
import { SeenBy } from '../audience/seen-by'
import { Record } from '../layout/record'
import { RecordHistory } from '../record/record-history'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button'
import { PageHeader } from '../ui/page-header'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { CollisionLine } from './collision-line'
import { EventFacts } from './event-facts'
import { useHistoryWords } from './event-history'
import { EventTimes } from './event-times'
import { StateBadge } from './event-words'

type Props = { event: EventRecord; collisions: Collisions; acts: ComponentProps<typeof RecordHistory>['acts']; reader: { timeZone: string } }

export function EventView({ event, collisions, acts, reader }: Props) {
  const t = useTranslations('event')
  const words = useHistoryWords(event)
  return (
    <>
      <EventTitle event={event} />
      <CollisionLine collisions={collisions} />
      <Record asideLabel={t('facts')} aside={<EventFacts event={event} />}>
        <EventTimes event={event} zone={reader.timeZone} />
        <Section id="about" title={t('about')}>
          {event.description ? (
            <p className="prose whitespace-pre-line" lang={event.lang} dir="auto" translate="no">
              {event.description}
            </p>
          ) : (
            <p className="text-muted">{t('noDescription')}</p>
          )}
        </Section>
        <Section id="history" title={t('history.title')}>
          <RecordHistory acts={acts} timeZone={reader.timeZone} words={words} />
        </Section>
      </Record>
    </>
  )
}

function EventTitle({ event }: { event: EventRecord }) {
  const t = useTranslations('event')
  const feed = useTranslations('feed')
  const { id, can, title, lang, kind, state, organizer, organizerHref, sample, told } = event
  return (
    <PageHeader
      over={<a href="/calendar">{t('title')}</a>}
      title={<Written lang={lang}>{title}</Written>}
      under={
        <>
          {t('kinds', { kind })} <a href={organizerHref}>{organizer}</a> <StateBadge state={state} /> {sample && <Badge>{t('sample')}</Badge>}
        </>
      }
      actions={
        <>
          {can.take && (
            <ButtonLink href={`/calendar/${id}/event.ics`} icon="download" download>
              {feed('file')}
            </ButtonLink>
          )}
          {can.edit && (
            <>
              <ButtonLink href={`/calendar/${id}/remove`}>{t('remove.link')}</ButtonLink>
              <ButtonLink href={`/calendar/${id}/edit`} look="primary" icon="edit">
                {t('edit.link')}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <SeenBy told={told} noun="event" id={id} />
    </PageHeader>
  )
}
