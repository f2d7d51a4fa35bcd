import { useLocale, useTranslations } from 'next-intl'
import { FactsList } from '@/components/ui/facts-list'
import { Freshness, freshnessOf } from '@/components/ui/list/freshness'
import { Section } from '@/components/ui/section'
import { Written } from '@/components/ui/text'
import type { OrganizationPeople } from '@/lib/features/directory/queries/people-of-organization'
import type { Organization, OrganizationName } from '@/lib/features/organizations/queries/get-organization'
import { formatAge, formatTime, listSeparator } from '@/lib/platform/i18n/format'
import { isLocale, languageNames, locales } from '@/lib/platform/i18n/locale'
import { kindWords } from './kind-words'

type Props = { organization: Organization; people: OrganizationPeople; now: Date }

export function OrganizationFacts({ organization, people, now }: Props) {
  const t = useTranslations('organizations')
  const kinds = useTranslations('organizations.kinds')
  const locale = useLocale()
  const facts = [
    { label: t('facts.kind'), value: kindWords(kinds, organization) },
    { label: t('facts.region'), value: organization.regions.map(({ name }) => name).join(listSeparator(locale)) },
    { label: t('facts.stations', { count: people.stations.length }), value: people.stations.length > 0 && <Stations stations={people.stations} now={now} /> },
    {
      label: t('facts.entries'),
      value: people.confirmedAt && <Freshness level={freshnessOf(people.confirmedAt, now)}>{formatAge(locale, people.confirmedAt, now)}</Freshness>,
    },
  ]
  return (
    <Section id="facts" title={t('facts.title')}>
      <FactsList facts={facts} column />
    </Section>
  )
}

function Stations({ stations, now }: { stations: OrganizationPeople['stations']; now: Date }) {
  const t = useTranslations('organizations.facts')
  const locale = useLocale()
  return stations.slice(0, 6).map(({ name, timeZone }) => (
    <div key={name}>
      {name} <span className="num text-muted">{t('now', { time: formatTime(locale, now, timeZone) })}</span>
    </div>
  ))
}

/** The names in the other languages; what is not the body's own name says so. */
export function OrganizationNames({ names }: { names: readonly OrganizationName[] }) {
  const t = useTranslations('organizations.names')
  const facts = locales.flatMap((lang) =>
    names
      .filter((one) => one.lang === lang)
      .map((one) => ({
        label: isLocale(one.lang) ? languageNames[one.lang] : one.lang,
        value: (
          <>
            <Written lang={one.lang}>{one.acronym && one.acronym !== one.name ? `${one.name} (${one.acronym})` : one.name}</Written>
            {one.certainty !== 'OFFICIAL' && <span className="second">{t(one.certainty === 'DESCRIPTIVE' ? 'descriptive' : 'unofficial')}</span>}
          </>
        ),
      })),
  )
  return (
    <Section id="names" title={t('title')}>
      <FactsList facts={facts} column />
    </Section>
  )
}
