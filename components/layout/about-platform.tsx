// Beside the sign-in form: for whom this is, and what may not be put here.
import { useTranslations } from 'next-intl'

export function AboutPlatform() {
  const t = useTranslations('shell.about')
  return (
    <aside className="entry-aside" aria-label={t('label')}>
      <h2>{t('who')}</h2>
      <p>{t('whoText')}</p>
      <h2>{t('not')}</h2>
      <p>{t('notText')}</p>
      <p>{t('logged')}</p>
    </aside>
  )
}
