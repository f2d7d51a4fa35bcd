import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FoundTopics } from '@/components/groups/found-topics'
import { GroupTable } from '@/components/groups/group-table'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { listGroups } from '@/lib/features/groups/queries/list-groups'
import { searchTopics } from '@/lib/features/groups/queries/search-topics'
import { topicParams } from '@/lib/features/groups/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('group'))('title') }
}

const most = 100

export default orFault(async function GroupsPage({ searchParams }: PageProps<'/groups'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { q } = topicParams.parse(await searchParams)
  const { groups, found } = await asViewer(viewer, async () => ({ groups: await listGroups(viewer, locale), found: q ? await searchTopics(viewer, locale, q, most) : null }))
  const t = await getTranslations('group')
  return (
    <>
      <PageHeader title={t('title')} count={groups.length} under={t('text')} />
      <FoundTopics q={q} found={found} timeZone={viewer.timeZone} />
      <GroupTable groups={groups} />
    </>
  )
})
