import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { NewTopic } from '@/components/topic/topic-forms'
import { PageHeader } from '@/components/ui/page-header'
import { audienceChoices } from '@/lib/features/audience/queries/audience-choices'
import { getGroup } from '@/lib/features/groups/queries/get-group'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topic'))('new.title') }
}

export default orFault(async function NewTopicPage({ params }: PageProps<'/groups/[slug]/topics/new'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug } = await params
  const found = await asViewer(viewer, async () => {
    const group = await getGroup(viewer, locale, slug)
    return group?.can.open ? { group, choices: await audienceChoices(viewer, locale, { inGroup: group.id }) } : null
  })
  if (!found) notFound()
  const t = await getTranslations('topic')
  return (
    <>
      <PageHeader over={<a href={`/groups/${slug}`}>{found.group.name}</a>} title={t('new.title')} under={t('new.text')} />
      <NewTopic choices={{ ...found.choices, owners: found.choices.owners.filter(({ id }) => id === found.group.id) }} slug={slug} />
    </>
  )
})
