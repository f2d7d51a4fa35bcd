import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { PrintedEvents } from '@/components/calendar/printed-events'
import { takeSheet } from '@/lib/features/calendar/commands/take-sheet'
import { calendarParams } from '@/lib/features/calendar/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('event'))('title') }
}

export default orFault(async function PrintedCalendarPage({ searchParams }: PageProps<'/calendar/print'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = calendarParams.parse(await searchParams)
  const sheet = await takeSheet(viewer, locale, params)
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedEvents sheet={sheet} params={params} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: now() }} />
}, { framed: true })
