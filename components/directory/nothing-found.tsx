import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Written } from '@/components/ui/text'
import type { NothingFound } from '@/lib/features/directory/queries/nothing-found'
import { directoryHref, directoryParams, type DirectoryParams } from '@/lib/features/directory/search-params'
import { useCountWords } from './directory-words'

/** Nobody found: which filter hides somebody, whose name is near, and the way back. */
export function NobodyFound({ found: { near, hiding }, params }: { found: NothingFound; params: DirectoryParams }) {
  const t = useTranslations('directory')
  const words = useCountWords()
  return (
    <EmptyState title={t('nothing.title')} actions={<ButtonLink href="/directory">{t('nothing.all')}</ButtonLink>}>
      <p>{t('nothing.text')}</p>
      {hiding.length === 0 && near.length > 0 && (
        <p>
          {t('nothing.near')}
          {near.map(({ id, name }) => (
            <span key={id} className="block">
              <a href={directoryHref(directoryParams.parse({ q: name }))}>
                <Written>{name}</Written>
              </a>
            </span>
          ))}
        </p>
      )}
      {hiding.length > 0 && (
        <ul>
          {hiding.map(({ facet, ...counted }) => (
            <li key={facet}>{t.rich('nothing.hiding', { filter: t('facets', { facet }), found: words(counted), a: (text) => <a href={directoryHref(params, { [facet]: [] })}>{text}</a> })}</li>
          ))}
        </ul>
      )}
    </EmptyState>
  )
}
