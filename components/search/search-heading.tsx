// The page's question: its box stands here too, because on a phone the bar has no room for one.
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { PageHeader } from '../ui/page-header'

export function SearchHeading({ q }: { q: string }) {
  const t = useTranslations('search')
  return (
    <>
      <PageHeader title={t('title')} />
      <form role="search" action="/search" aria-label={t('again')} className="filters">
        <div className="search">
          <Icon name="search" />
          <input type="search" name="q" defaultValue={q} aria-label={t('label')} dir="auto" maxLength={200} />
        </div>
        <Button look="primary">{t('show')}</Button>
      </form>
    </>
  )
}
