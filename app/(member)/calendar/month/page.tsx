import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CalendarFilters } from '@/components/calendar/calendar-filters'
import { CalendarHeading } from '@/components/calendar/calendar-heading'
import { MonthResults } from '@/components/calendar/month-results'
import { orFault } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { chosenNames, eventFacets } from '@/lib/features/calendar/queries/event-facets'
import { getMonth } from '@/lib/features/calendar/queries/get-month'
import { calendarParams } from '@/lib/features/calendar/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone, formatDays } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('event')
  return { title: `${t('views.month')} – ${t('title')}` }
}

export default orFault(async function CalendarMonthPage({ searchParams }: PageProps<'/calendar/month'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = calendarParams.parse(await searchParams)
  const { month, choices, names } = await asViewer(viewer, async () => ({
    month: await getMonth(viewer, locale, params),
    choices: await eventFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('event')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('title')} marking={month.marking} seenBy={t('print.rows')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      <CalendarHeading view="month" count={formatDays(locale, month.first, month.last)} params={params} />
      <CalendarFilters action="/calendar/month" params={params} choices={choices} />
      <MonthResults month={month} params={params} names={names} zone={viewer.timeZone} />
    </>
  )
})
