// A page in place of one that the database would not give: says so and asks again by itself, without script too.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'

export function FaultPage() {
  const t = useTranslations('shell.fault')
  return (
    <>
      <meta httpEquiv="refresh" content="8" />
      <div role="status">
        <h1>{t('title')}</h1>
        <p className="prose mt-2">{t('text')}</p>
      </div>
      <p className="actions mt-4">
        <ButtonLink href="" icon="retry">
          {t('again')}
        </ButtonLink>
      </p>
    </>
  )
}
