import { Fragment } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { EventRecord } from '@/lib/features/calendar/queries/get-event'
import { listSeparator } from '@/lib/platform/i18n/format'
import { FactsList } from '../ui/facts-list'
import { Section } from '../ui/section'
import { Written } from '../ui/text'

export function EventFacts({ event }: { event: EventRecord }) {
  const t = useTranslations('event')
  const { place, lang, onlineUrl, countries, themes, organizer, organizerHref, group, groupHref, owner, ownerHref, busyFor, busyContact } = event
  return (
    <Section id="facts" title={t('facts')}>
      <FactsList
        column
        facts={[
          { label: t('where.place'), value: place && <Written lang={lang}>{place}</Written> },
          { label: t('where.online'), value: onlineUrl && <OnlineLink url={onlineUrl} /> },
          { label: t('where.countries'), value: countries.length > 0 && <Filtered facet="country" named={countries} /> },
          { label: t('where.themes'), value: themes.length > 0 && <Filtered facet="theme" named={themes} /> },
          { label: t('organizer.label'), value: <a href={organizerHref}>{organizer}</a> },
          { label: t('organizer.group'), value: group && groupHref && <a href={groupHref}>{group}</a> },
          { label: t('organizer.owner'), value: <a href={ownerHref}>{owner}</a> },
          { label: t('busy.title'), value: busyFor && t('busy.told', { whom: busyFor, contact: busyContact ?? '–' }) },
        ]}
      />
    </Section>
  )
}

/** It leads away from the platform: nothing of it goes along. */
function OnlineLink({ url }: { url: string }) {
  const t = useTranslations('event.where')
  return (
    <>
      <a href={url} rel="noreferrer noopener external">
        {t('join')}
      </a>{' '}
      <small className="code text-muted">{new URL(url).hostname}</small>
    </>
  )
}

function Filtered({ facet, named }: { facet: string; named: readonly { code: string; name: string }[] }) {
  const separator = listSeparator(useLocale())
  return named.map(({ code, name }, at) => (
    <Fragment key={code}>
      {at > 0 && separator}
      <a href={`/calendar?${facet}=${code}`}>{name}</a>
    </Fragment>
  ))
}
