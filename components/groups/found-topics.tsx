// A search through the topics of all groups, and what it found, above the groups themselves.
import { useLocale, useTranslations } from 'next-intl'
import type { FoundRows } from '@/lib/platform/lists/found'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { FilterBar } from '../ui/list/filter-bar'
import { ResultLine } from '../ui/list/result-line'
import { Written } from '../ui/text'

export function FoundTopics({ q, found, timeZone }: { q: string; found: FoundRows | null; timeZone: string }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  return (
    <>
      <FilterBar action="/groups" label={t('title')} search={{ name: 'q', value: q, label: t('search') }} facets={[]} />
      {found && (
        <>
          <ResultLine total={t(found.more ? 'countMore' : 'count', { count: found.rows.length })} />
          <ul className="rules mb-6">
            {found.rows.map(({ id, title, lang, href, detail, at }) => (
              <li key={id}>
                <a href={href}><Written lang={lang}>{title}</Written></a>
                <span className="block text-sm text-muted">{detail} · {at && formatDateTime(locale, at, timeZone)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
