import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { FactorSetUp } from '@/components/sign-in/factor-set-up'
import { sendFirstCode } from '@/lib/features/sign-in/actions/sign-in'
import { shownFactor } from '@/lib/features/sign-in/queries/shown-factor'
import { localPath } from '@/lib/platform/auth/local-path'
import { currentViewer } from '@/lib/platform/auth/require-viewer'
import { readStep } from '@/lib/platform/auth/step-cookie'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('factor.title') }
}

export default orFault(async function SetUpPage({ searchParams }: PageProps<'/sign-in/second-factor'>) {
  const { next } = await searchParams
  if (await currentViewer()) redirect('/')
  const step = (await readStep('setUp')) ?? redirect('/sign-in?done=late')
  const t = await getTranslations()
  return (
    <>
      <h1 className="mb-4">{t('sign-in.factor.title')}</h1>
      <FactorSetUp factor={shownFactor(step, t('shell.product'))} action={sendFirstCode} send={t('sign-in.factor.send')}>
        <input type="hidden" name="next" value={localPath(next, '')} />
      </FactorSetUp>
    </>
  )
})
