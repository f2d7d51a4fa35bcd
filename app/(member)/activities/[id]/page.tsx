import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityRecord } from '@/components/activity/activity-record'
import { useSeenBy } from '@/components/audience/seen-by'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { Notice } from '@/components/ui/notice'
import { Written } from '@/components/ui/text'
import { activityUpdates } from '@/lib/features/activities/queries/activity-updates'
import { getActivity, type Activity } from '@/lib/features/activities/queries/get-activity'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

const acts = ['saved', 'added', 'updated', 'withdrawn'] as const

/** Read once a request, for the title and for the page. */
const read = cache(async (id: string) => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const reader = { name: `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`, timeZone: viewer.timeZone, at: formatDateTimeZone(locale, now(), viewer.timeZone) }
  return asViewer(viewer, async () => {
    const activity = await getActivity(viewer, locale, id)
    return activity && { activity, reader, updates: await activityUpdates(viewer, locale, { id, edits: activity.can.edit }), acts: await recordHistory(viewer, 'activity', id) }
  })
})

export const generateMetadata = orUntitled(async ({ params }: PageProps<'/activities/[id]'>): Promise<Metadata> => {
  const found = await read((await params).id)
  return found ? { title: found.activity.title } : {}
})

export default orFault(async function ActivityPage({ params, searchParams }: PageProps<'/activities/[id]'>) {
  const found = await read((await params).id)
  if (!found) notFound()
  const t = await getTranslations('activity')
  const { done } = await searchParams
  const act = acts.find((known) => known === done)
  return (
    <>
      <Sheet activity={found.activity} reader={found.reader} />
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <ActivityRecord {...found} />
    </>
  )
})

function Sheet({ activity, reader }: { activity: Activity; reader: { name: string; at: string } }) {
  return <PrintHead title={<Written lang={activity.lang}>{activity.title}</Written>} marking={activity.marking} seenBy={useSeenBy(activity.told)} reader={reader.name} at={reader.at} />
}
