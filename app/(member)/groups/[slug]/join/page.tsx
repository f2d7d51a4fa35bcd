import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { JoinForm } from '@/components/groups/join-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { getGroup } from '@/lib/features/groups/queries/get-group'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('group'))('join.title') }
}

export default orFault(async function JoinPage({ params }: PageProps<'/groups/[slug]/join'>) {
  const viewer = await requireViewer()
  const group = await getGroup(viewer, await getLocale(), (await params).slug)
  if (!group?.can.ask) notFound()
  const t = await getTranslations('group')
  return (
    <>
      <PageHeader over={<a href={`/groups/${group.slug}`}>{group.name}</a>} title={t('join.title')} under={t('join.text')} />
      <JoinForm group={group} />
    </>
  )
})
