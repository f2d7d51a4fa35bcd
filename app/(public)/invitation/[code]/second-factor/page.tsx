import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { FactorSetUp } from '@/components/sign-in/factor-set-up'
import { finishInvitation } from '@/lib/features/sign-in/actions/links'
import { openLinkOf } from '@/lib/features/sign-in/queries/links'
import { shownFactor } from '@/lib/features/sign-in/queries/shown-factor'
import { readStep } from '@/lib/platform/auth/step-cookie'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('factor.title') }
}

export default orFault(async function InvitationFactorPage({ params }: PageProps<'/invitation/[code]/second-factor'>) {
  const { code } = await params
  const [link, step] = [await openLinkOf('INVITATION', code), await readStep('invitation')]
  if (!link || step?.linkId !== link.id) redirect(`/invitation/${encodeURIComponent(code)}`)
  const t = await getTranslations()
  return (
    <>
      <h1 className="mb-4">{t('sign-in.factor.title')}</h1>
      <FactorSetUp factor={shownFactor(step, t('shell.product'))} action={finishInvitation} send={t('sign-in.invitation.finish')} />
    </>
  )
})
