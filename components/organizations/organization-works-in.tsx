import { useLocale, useTranslations } from 'next-intl'
import { FactsList } from '@/components/ui/facts-list'
import { Section } from '@/components/ui/section'
import type { Named, OrganizationPeople } from '@/lib/features/directory/queries/people-of-organization'
import { listSeparator } from '@/lib/platform/i18n/format'

/** Themes and countries, computed from the organization's contacts; each leads to those who cover it. */
export function OrganizationWorksIn({ people: { themes, countries } }: { people: OrganizationPeople }) {
  const t = useTranslations('organizations.worksIn')
  const facts = [
    { label: t('themes'), value: themes.length > 0 && <Links named={themes} parameter="theme" /> },
    { label: t('countries'), value: countries.length > 0 && <Links named={countries} parameter="country" /> },
  ]
  return (
    <Section id="works-in" title={t('title')}>
      {themes.length + countries.length === 0 ? <p className="text-muted">{t('none')}</p> : <FactsList facts={facts} />}
    </Section>
  )
}

/** More than this many names say no more than their number. */
const most = 24

function Links({ named, parameter }: { named: readonly Named[]; parameter: 'theme' | 'country' }) {
  const t = useTranslations('organizations.worksIn')
  const locale = useLocale()
  return (
    <span className="quiet-links">
      {named.slice(0, most).map(({ key, name }, at) => (
        <span key={key}>
          {at > 0 && listSeparator(locale)}
          <a href={`/directory?${parameter}=${key}`}>{name}</a>
        </span>
      ))}
      {named.length > most && <span className="text-muted"> {t('more', { count: named.length - most })}</span>}
    </span>
  )
}
