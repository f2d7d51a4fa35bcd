import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { isolate } from '@/components/sign-in/isolate'
import { LinkGone } from '@/components/sign-in/link-gone'
import { NewPasswordForm } from '@/components/sign-in/new-password-form'
import { nameOfOrganization } from '@/lib/features/organizations/queries/name-of-organization'
import { chooseFirstPassword } from '@/lib/features/sign-in/actions/links'
import { openLinkOf } from '@/lib/features/sign-in/queries/links'
import { settings } from '@/lib/platform/env/settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('invitation.finish') }
}

export default orFault(async function InvitationPage({ params }: PageProps<'/invitation/[code]'>) {
  const { code } = await params
  const link = await openLinkOf('INVITATION', code)
  if (!link) return <LinkGone kind="invitation" />
  const t = await getTranslations('sign-in')
  const organization = (await nameOfOrganization(link.organizationId, await getLocale())) ?? ''
  const last = settings().REQUIRE_SECOND_FACTOR === 'off'
  return (
    <>
      <h1 className="mb-4">{t('invitation.title', { name: isolate(link.name) })}</h1>
      <p className="prose mb-4">{t('invitation.text', { organization, email: isolate(link.email) })}</p>
      <NewPasswordForm action={chooseFirstPassword} link={code} email={link.email} label={t('newPassword.first')} send={last ? t('invitation.sendLast') : t('invitation.send')} />
    </>
  )
})
