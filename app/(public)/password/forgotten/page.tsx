import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ForgottenForm } from '@/components/sign-in/forgotten-form'
import { Notice } from '@/components/ui/notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('forget.title') }
}

export default orFault(async function ForgottenPage({ searchParams }: PageProps<'/password/forgotten'>) {
  const { done } = await searchParams
  const t = await getTranslations('sign-in')
  return (
    <>
      <h1 className="mb-4">{t('forget.title')}</h1>
      {done === 'sent' ? (
        <>
          <Notice announce title={t('forget.sent')}>
            {t('forget.sentText')}
          </Notice>
          <a href="/sign-in">{t('forget.back')}</a>
        </>
      ) : (
        <>
          <p className="prose mb-4">{t('forget.text')}</p>
          <ForgottenForm />
        </>
      )}
    </>
  )
})
