// What stands on a page for what does not exist and for what the viewer may not see: the same, to the letter.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'

export function NothingHere() {
  const t = useTranslations('shell.notFound')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="prose">{t('text')}</p>
      <p className="actions mt-4">
        <ButtonLink href="/directory" icon="back">
          {t('back')}
        </ButtonLink>
      </p>
    </>
  )
}
