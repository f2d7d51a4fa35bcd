// What a contact covers; each theme, country and language leads to who else does.
import { useLocale, useTranslations } from 'next-intl'
import type { Covers } from '@/lib/features/directory/queries/covers-of'
import { listSeparator } from '@/lib/platform/i18n/format'
import { FactsList } from '../ui/facts-list'

type Named = { code: string; name: string }

export function ContactCovers({ covers }: { covers: Covers }) {
  const t = useTranslations('contact.covers')
  const separator = listSeparator(useLocale())
  const { languages, themes, countries, groups } = covers
  if ([languages, themes, countries, groups].every(({ length }) => length === 0)) return <p className="text-muted">{t('none')}</p>
  return (
    <FactsList
      facts={[
        { label: t('themes'), value: themes.length > 0 && <Links filter="theme" items={themes} /> },
        { label: t('countries'), value: countries.length > 0 && <Links filter="country" items={countries} /> },
        { label: t('languages'), value: languages.map(({ name }) => name).join(separator) },
        { label: t('groups'), value: groups.map(({ name, role }) => (role === 'OBSERVER' ? t('observer', { group: name }) : name)).join(separator) },
      ]}
    />
  )
}

function Links({ filter, items }: { filter: string; items: readonly Named[] }) {
  return (
    <span className="inline-list">
      {items.map(({ code, name }) => (
        <a key={code} href={`/directory?${filter}=${code}`}>
          {name}
        </a>
      ))}
    </span>
  )
}
