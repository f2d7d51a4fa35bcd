import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionList } from '@/components/groups/decision-list'
import { GroupHeading } from '@/components/groups/group-heading'
import { orFault } from '@/components/layout/or-fault'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import { getGroup } from '@/lib/features/groups/queries/get-group'
import { listDecisions } from '@/lib/features/groups/queries/list-decisions'
import { topicParams } from '@/lib/features/groups/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('group'))('tabs.decisions') }
}

export default orFault(async function DecisionsPage({ params, searchParams }: PageProps<'/groups/[slug]/decisions'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug } = await params
  const { at } = topicParams.parse(await searchParams)
  const found = await asViewer(viewer, async () => {
    const group = await getGroup(viewer, locale, slug)
    return group && { group, list: await listDecisions(viewer, locale, { groupId: group.id, at }) }
  })
  if (!found) notFound()
  const { group, list } = found
  const t = await getTranslations('group')
  const href = (place: string | null) => place && `/groups/${slug}/decisions?at=${place}`
  return (
    <>
      <GroupHeading group={group} part="decisions" />
      {list.rows.length === 0 ? <EmptyState title={t('decided.none')}>{t('decided.noneText')}</EmptyState> : <DecisionList decisions={list.rows} slug={slug} timeZone={viewer.timeZone} />}
      <Pages shown={list} total={{ count: group.decisions, more: false }} previous={href(list.previous)} next={href(list.next)} />
    </>
  )
})
