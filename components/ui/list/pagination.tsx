// <Pages shown={{ from: 1, to: 50 }} total={{ count: 412, more: false }} previous={href} next={href} />
// Keyset paging: previous and next are links. total.more: counted to 1,000 and then it says "more than 1,000".
// <Total noun words: see ResultLine. Nothing is drawn where all rows fit on the page.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../button'
import { Icon } from '../icon'

export type Total = { count: number; more: boolean }
type Props = { shown: { from: number; to: number }; total: Total; previous?: string | null | undefined; next?: string | null | undefined }

export function Pages({ shown, total, previous, next }: Props) {
  const t = useTranslations('ui.pages')
  if (!previous && !next) return null
  return (
    <nav className="pages mt-3 flex flex-wrap items-center gap-x-4 gap-y-2" aria-label={t('label')}>
      <span className="num me-auto text-sm text-muted">{t(total.more ? 'shownOfMore' : 'shown', { ...shown, total: total.count })}</span>
      {previous && (
        <ButtonLink href={previous} rel="prev" icon="back">
          {t('previous')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} rel="next">
          {t('next')}
          <Icon name="next" />
        </ButtonLink>
      )}
    </nav>
  )
}
