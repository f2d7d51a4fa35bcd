import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicShell } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: t('notFound.title') }
}

/** The answer for what does not exist and for what the viewer may not see: the same, to the letter. */
export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <PublicShell>
      <h1>{t('notFound.title')}</h1>
      <p className="prose">{t('notFound.text')}</p>
      <p className="actions mt-4">
        <ButtonLink href="/directory" icon="back">
          {t('notFound.back')}
        </ButtonLink>
      </p>
    </PublicShell>
  )
}
