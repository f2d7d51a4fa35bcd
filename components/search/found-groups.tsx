// What was found, noun by noun, nearest first; each noun leads to its own list, which filters and sorts.
import { useTranslations } from 'next-intl'
import type { FoundGroup } from '@/lib/features/search/queries/search-all'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { Written } from '../ui/text'

export function FoundGroups({ q, found }: { q: string; found: readonly FoundGroup[] }) {
  const t = useTranslations('search')
  if (!q) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  if (found.length === 0) return <EmptyState title={t('nothing.title', { q })}>{t('nothing.text')}</EmptyState>
  return found.map((group) => <Group key={group.noun} group={group} />)
}

function Group({ group: { noun, rows, more, href } }: { group: FoundGroup }) {
  const t = useTranslations('search')
  return (
    <Section id={noun} title={t('nouns', { noun })} link={more && <a href={href}>{t('all')}</a>}>
      <ul className="rules">
        {rows.map(({ id, title, lang, href: to, detail }) => (
          <li key={id}>
            <a href={to}>
              <Written lang={lang}>{title}</Written>
            </a>
            {detail && (
              <span className="second">
                <Written>{detail}</Written>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
