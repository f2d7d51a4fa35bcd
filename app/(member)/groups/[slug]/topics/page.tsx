import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { GroupHeading } from '@/components/groups/group-heading'
import { orFault } from '@/components/layout/or-fault'
import { TopicListing } from '@/components/topic/topic-list'
import { getGroup } from '@/lib/features/groups/queries/get-group'
import { listTopics, organizationNames, topicOptions } from '@/lib/features/groups/queries/list-topics'
import { topicParams } from '@/lib/features/groups/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topic'))('title') }
}

export default orFault(async function TopicsPage({ params, searchParams }: PageProps<'/groups/[slug]/topics'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug } = await params
  const typed = await searchParams
  const asked = topicParams.parse(typed)
  const found = await asViewer(viewer, async () => {
    const group = await getGroup(viewer, locale, slug)
    if (!group) return null
    const which = { groupId: group.id, params: asked, locale }
    return { group, list: await listTopics(viewer, which), options: await topicOptions(viewer, which), names: await organizationNames(viewer, locale, asked.organization) }
  })
  if (!found) notFound()
  const { group, ...shown } = found
  return (
    <>
      <GroupHeading group={group} part="topics" done={typed['done']} />
      <TopicListing {...shown} params={asked} slug={slug} reader={{ timeZone: viewer.timeZone, now: now() }} />
    </>
  )
})
