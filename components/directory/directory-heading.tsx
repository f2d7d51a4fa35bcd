import { useLocale, useTranslations } from 'next-intl'
import { PrintHead } from '@/components/layout/print-head'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { useCountWords, type Counted } from './directory-words'

type Props = { all: Counted; can: { list: boolean }; reader: { name: string; timeZone: string; now: Date } }

export function DirectoryHeading({ all, can, reader }: Props) {
  const t = useTranslations('directory')
  const contact = useTranslations('contact')
  const words = useCountWords()
  const seenBy = contact('seenBy', { who: contact('shownTo', { who: 'EVERYONE' }) })
  return (
    <>
      <PrintHead title={t('title')} marking="GREEN" seenBy={seenBy} reader={reader.name} at={formatDateTimeZone(useLocale(), reader.now, reader.timeZone)} />
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
    </>
  )
}
