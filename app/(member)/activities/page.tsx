import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityFilters } from '@/components/activity/activity-filters'
import { ActivityHeading } from '@/components/activity/activity-heading'
import { ActivityResults } from '@/components/activity/activity-results'
import { orFault } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { Notice } from '@/components/ui/notice'
import { activityFacets, chosenNames } from '@/lib/features/activities/queries/activity-facets'
import { listActivities } from '@/lib/features/activities/queries/list-activities'
import { activityParams } from '@/lib/features/activities/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') }
}

export default orFault(async function ActivitiesPage({ searchParams }: PageProps<'/activities'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = activityParams.parse(asked)
  const { list, choices, names } = await asViewer(viewer, async () => ({
    list: await listActivities(viewer, locale, params),
    choices: await activityFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('activity')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('title')} marking={list.marking} seenBy={t('print.rows')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      {asked['done'] === 'removed' && <Notice tone="good" announce title={t('done.removed')} />}
      <ActivityHeading view="list" params={params} />
      <ActivityFilters action="/activities" params={params} choices={choices} />
      <ActivityResults list={list} params={params} names={names} now={now()} />
    </>
  )
})
