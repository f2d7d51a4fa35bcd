import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { RemoveTopic } from '@/components/topic/topic-forms'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { heldTopic } from '@/lib/features/groups/queries/held'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topic'))('remove.title') }
}

export default orFault(async function RemoveTopicPage({ params }: PageProps<'/groups/[slug]/topics/[id]/remove'>) {
  const viewer = await requireViewer()
  const { slug, id } = await params
  const held = await heldTopic(viewer, slug, id)
  if (!held?.can.steer) notFound()
  const t = await getTranslations('topic')
  return (
    <>
      <PageHeader over={<a href={`/groups/${slug}/topics/${id}`}><Written lang={held.topic.lang}>{held.topic.title}</Written></a>} title={t('remove.title')} />
      <RemoveTopic topic={held.topic} />
    </>
  )
})
