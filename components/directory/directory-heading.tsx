import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { useCountWords, type Counted } from './directory-words'

export function DirectoryHeading({ all, can }: { all: Counted; can: { list: boolean } }) {
  const t = useTranslations('directory')
  const words = useCountWords()
  return (
    <PageHeader
      title={t('title')}
      count={words(all)}
      {...(can.list && {
        actions: (
          <ButtonLink href="/directory/new" look="primary" icon="plus">
            {t('add')}
          </ButtonLink>
        ),
      })}
    />
  )
}
