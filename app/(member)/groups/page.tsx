import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GroupTable } from '@/components/groups/group-table'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { listGroups } from '@/lib/features/groups/queries/list-groups'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('group'))('title') }
}

export default orFault(async function GroupsPage() {
  const viewer = await requireViewer()
  const groups = await listGroups(viewer, await getLocale())
  const t = await getTranslations('group')
  return (
    <>
      <PageHeader title={t('title')} count={groups.length} under={t('text')} />
      <GroupTable groups={groups} />
    </>
  )
})
