import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { CodeForm, RecoveryForm } from '@/components/sign-in/code-form'
import { localPath } from '@/lib/platform/auth/local-path'
import { currentViewer } from '@/lib/platform/auth/require-viewer'
import { readStep } from '@/lib/platform/auth/step-cookie'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('code.title') }
}

export default orFault(async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const { next, use } = await searchParams
  if (await currentViewer()) redirect('/')
  const step = (await readStep('code')) ?? redirect('/sign-in?done=late')
  const t = await getTranslations('sign-in')
  const wanted = localPath(next, '')
  const parts = { email: step.email, next: wanted, query: wanted && `?next=${encodeURIComponent(wanted)}` }
  const recovery = use === 'recovery'
  return (
    <>
      <h1 className="mb-4">{recovery ? t('recovery.title') : t('code.title')}</h1>
      {recovery ? <RecoveryForm {...parts} /> : <CodeForm {...parts} />}
    </>
  )
})
