import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { NewCodes } from '@/components/settings/new-codes'
import { PageHeader } from '@/components/ui/page-header'
import { shownCodes } from '@/lib/features/sign-in/queries/shown-factor'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { readStep } from '@/lib/platform/auth/step-cookie'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('factor.codesTitle') }
}

export default orFault(async function RecoveryCodesPage() {
  const viewer = await requireViewer()
  const step = await readStep('confirmed')
  if (step?.sessionId !== viewer.sessionId || !step) redirect('/settings/confirm?then=recovery-codes')
  const t = await getTranslations('settings')
  return (
    <>
      <PageHeader title={t('factor.codesTitle')} over={<a href="/settings">{t('title')}</a>} />
      <NewCodes codes={shownCodes(step)} />
    </>
  )
})
