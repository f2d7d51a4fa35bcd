import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { EditTopic } from '@/components/topic/topic-forms'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { audienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { recipientsOf } from '@/lib/features/audience/queries/audience-told'
import { heldTopic } from '@/lib/features/groups/queries/held'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topic'))('edit.title') }
}

export default orFault(async function EditTopicPage({ params }: PageProps<'/groups/[slug]/topics/[id]/edit'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug, id } = await params
  const found = await asViewer(viewer, async (tx) => {
    const held = await heldTopic(viewer, slug, id)
    if (!held?.can.edit) return null
    const { topic } = held
    const chosen = { ownerId: topic.ownerId, recipients: await recipientsOf(tx, topic.audienceId), marking: topic.marking }
    return { topic, choices: await audienceChoices(viewer, locale, { chosen, inGroup: topic.ownerId }) }
  })
  if (!found) notFound()
  const t = await getTranslations('topic')
  const { topic, choices } = found
  return (
    <>
      <PageHeader over={<a href={`/groups/${slug}/topics/${id}`}><Written lang={topic.lang}>{topic.title}</Written></a>} title={t('edit.title')} />
      <EditTopic topic={topic} choices={{ ...choices, owners: choices.owners.filter((one) => one.id === topic.ownerId) }} />
    </>
  )
})
