// What a contact covers; each theme and country leads to who else does, each group to its own page.
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
        { label: t('themes'), value: themes.length > 0 && <Links to="/directory?theme=" items={themes} /> },
        { label: t('countries'), value: countries.length > 0 && <Links to="/directory?country=" items={countries} /> },
        { label: t('languages'), value: languages.map(({ name }) => name).join(separator) },
        { label: t('groups'), value: groups.length > 0 && <Links to="/groups/" items={groups.map(({ code, name, role }) => ({ code, name: role === 'OBSERVER' ? t('observer', { group: name }) : name }))} /> },
      ]}
    />
  )
}

function Links({ to, items }: { to: string; items: readonly Named[] }) {
  return (
    <span className="inline-list">
      {items.map(({ code, name }) => (
        <a key={code} href={`${to}${code}`}>
          {name}
        </a>
      ))}
    </span>
  )
}
