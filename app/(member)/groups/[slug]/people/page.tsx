import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { GroupHeading } from '@/components/groups/group-heading'
import { GroupPeople } from '@/components/groups/people'
import { WhoLeads } from '@/components/groups/who-leads'
import { orFault } from '@/components/layout/or-fault'
import { Record } from '@/components/layout/record'
import { getGroup } from '@/lib/features/groups/queries/get-group'
import { groupAsking, groupPeople } from '@/lib/features/groups/queries/group-people'
import { topicParams } from '@/lib/features/groups/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('group'))('tabs.people') }
}

export default orFault(async function PeoplePage({ params, searchParams }: PageProps<'/groups/[slug]/people'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug } = await params
  const asked = await searchParams
  const { at } = topicParams.parse(asked)
  const found = await asViewer(viewer, async () => {
    const group = await getGroup(viewer, locale, slug)
    return group && { group, people: await groupPeople(viewer, locale, { groupId: group.id, at }), asking: await groupAsking(viewer, locale, group.id) }
  })
  if (!found) notFound()
  const t = await getTranslations('group')
  return (
    <>
      <GroupHeading group={found.group} part="people" done={asked['done']} />
      <Record aside={<WhoLeads group={found.group} />} asideLabel={t('facts.title')}>
        <GroupPeople {...found} viewer={viewer} />
      </Record>
    </>
  )
})
