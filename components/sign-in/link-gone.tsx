import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

/** A link that opens nothing: one sentence whatever the reason, and what to do next. */
export function LinkGone({ kind }: { kind: 'invitation' | 'password' }) {
  const t = useTranslations('sign-in')
  return (
    <>
      <h1>{t('link.title')}</h1>
      <p className="prose mt-2">{t('link.gone')}</p>
      <p className="prose mt-2">{kind === 'invitation' ? t('link.invitation') : t('link.password')}</p>
      <p className="actions mt-4">
        {kind === 'password' && <ButtonLink href="/password/forgotten">{t('link.another')}</ButtonLink>}
        <ButtonLink href="/sign-in">{t('title')}</ButtonLink>
      </p>
    </>
  )
}
