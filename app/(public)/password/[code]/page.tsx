import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { isolate } from '@/components/sign-in/isolate'
import { LinkGone } from '@/components/sign-in/link-gone'
import { NewPasswordForm } from '@/components/sign-in/new-password-form'
import { chooseNewPassword } from '@/lib/features/sign-in/actions/links'
import { openLinkOf } from '@/lib/features/sign-in/queries/links'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('renew.title') }
}

export default orFault(async function NewPasswordPage({ params }: PageProps<'/password/[code]'>) {
  const { code } = await params
  const link = await openLinkOf('PASSWORD', code)
  if (!link) return <LinkGone kind="password" />
  const t = await getTranslations('sign-in')
  return (
    <>
      <h1 className="mb-4">{t('renew.title')}</h1>
      <p className="prose mb-4">{t('renew.text', { email: isolate(link.email) })}</p>
      <NewPasswordForm action={chooseNewPassword} link={code} email={link.email} label={t('newPassword.label')} send={t('renew.send')} />
    </>
  )
})
