// Where the person works and what time it is there, how sure the entry is, and which seat it holds.
import { useLocale, useTranslations } from 'next-intl'
import type { Contact } from '@/lib/features/directory/queries/get-contact'
import { formatAge, formatTime, formatWeekday } from '@/lib/platform/i18n/format'
import { offsetMinutes } from '@/lib/platform/time/zones'
import { FactsList } from '../ui/facts-list'
import { Freshness, freshnessOf } from '../ui/list/freshness'
import { Section } from '../ui/section'
import { Written } from '../ui/text'
import { StillRight } from './still-right'

/** Who reads, by name and organization, by which clock, and the moment for which the page is made. */
export type Reader = { name: string; timeZone: string; now: Date }

export function ContactFacts({ contact, reader }: { contact: Contact; reader: Reader }) {
  const t = useTranslations('contact')
  const { place, country, role, seat } = contact
  return (
    <>
      <Section id="place" title={place ? <Written>{place}</Written> : t('there.title')}>
        <FactsList column facts={[{ label: t('there.country'), value: country }, { label: t('there.now'), value: <ThereNow contact={contact} reader={reader} /> }]} />
      </Section>
      <Section id="confirmed" title={t('right.title')}>
        <FactsList
          column
          facts={[
            { label: t('right.confirmed'), value: <Confirmed contact={contact} now={reader.now} /> },
            { label: t('right.role'), value: role ? t('roles', { role }) : t('right.noAccount') },
            { label: t('right.seat'), value: seat && t('seats', { seat }) },
          ]}
        />
        {contact.can.confirm && <StillRight id={contact.id} />}
      </Section>
    </>
  )
}

function ThereNow({ contact, reader }: { contact: Contact; reader: Reader }) {
  const t = useTranslations('contact.there')
  const locale = useLocale()
  const { timeZone } = contact
  const apart = offsetMinutes(timeZone, reader.now) - offsetMinutes(reader.timeZone, reader.now)
  const distance = { hours: Math.floor(Math.abs(apart) / 60), minutes: Math.abs(apart) % 60 }
  return (
    <>
      <b className="num">{formatTime(locale, reader.now, timeZone)}</b> {formatWeekday(locale, reader.now, timeZone)}
      <br />
      <span className="text-muted">{apart === 0 ? t('same') : t(apart > 0 ? 'ahead' : 'behind', distance)}</span>
    </>
  )
}

function Confirmed({ contact, now }: { contact: Contact; now: Date }) {
  const t = useTranslations('contact.right')
  const locale = useLocale()
  const { confirmedAt, confirmedBy } = contact
  return (
    <>
      <Freshness level={freshnessOf(confirmedAt, now)}>{confirmedAt ? formatAge(locale, confirmedAt, now) : t('never')}</Freshness>
      {confirmedBy && (
        <>
          <br />
          <span className="text-muted">{confirmedBy.id === contact.id ? t('byHolder') : <Written>{confirmedBy.name}</Written>}</span>
        </>
      )}
    </>
  )
}
