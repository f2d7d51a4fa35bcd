import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { localPath } from '@/lib/platform/auth/local-path'
import { currentViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('title') }
}

export default orFault(async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, done } = await searchParams
  const wanted = localPath(next, '')
  if (await currentViewer()) redirect(wanted || '/')
  const t = await getTranslations('sign-in')
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      {done === 'out' && <Notice announce>{t('done.out')}</Notice>}
      {done === 'password' && (
        <Notice tone="good" announce>
          {t('done.password')}
        </Notice>
      )}
      {done === 'late' && (
        <Notice tone="warn" announce>
          {t('done.late')}
        </Notice>
      )}
      <SignInForm next={wanted} />
    </>
  )
})
