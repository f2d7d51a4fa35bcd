import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { FactorSetUp } from '@/components/sign-in/factor-set-up'
import { PageHeader } from '@/components/ui/page-header'
import { changeSecondFactor } from '@/lib/features/sign-in/actions/settings'
import { getOwnAccount } from '@/lib/features/sign-in/queries/own-account'
import { shownFactor } from '@/lib/features/sign-in/queries/shown-factor'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { readStep } from '@/lib/platform/auth/step-cookie'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('factor.title') }
}

export default orFault(async function RenewFactorPage() {
  const viewer = await requireViewer()
  const step = await readStep('confirmed')
  if (step?.sessionId !== viewer.sessionId || !step) redirect('/settings/confirm?then=second-factor')
  const { email } = await getOwnAccount(viewer)
  const t = await getTranslations()
  return (
    <>
      <PageHeader title={t('sign-in.factor.title')} over={<a href="/settings">{t('settings.title')}</a>} />
      <FactorSetUp factor={shownFactor({ nonce: step.nonce, email }, t('shell.product'))} action={changeSecondFactor} send={t('sign-in.factor.send')} />
    </>
  )
})
