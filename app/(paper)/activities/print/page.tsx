import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { PrintedActivities } from '@/components/activity/printed-activities'
import { takeSheet } from '@/lib/features/activities/commands/take-sheet'
import { activityParams } from '@/lib/features/activities/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') }
}

export default orFault(async function PrintedActivitiesPage({ searchParams }: PageProps<'/activities/print'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = activityParams.parse(await searchParams)
  const sheet = await takeSheet(viewer, locale, params)
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedActivities sheet={sheet} params={params} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: now() }} />
}, { framed: true })
