import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ConfirmForm } from '@/components/settings/confirm-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('confirm.title') }
}

export default orFault(async function ConfirmPage({ searchParams }: PageProps<'/settings/confirm'>) {
  await requireViewer()
  const { then } = await searchParams
  const t = await getTranslations('settings')
  return (
    <>
      <PageHeader title={t('confirm.title')} under={t('confirm.text')} />
      <ConfirmForm then={typeof then === 'string' ? then : 'sessions'} />
    </>
  )
})
