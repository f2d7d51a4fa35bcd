import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgendaResults } from '@/components/calendar/agenda-results'
import { CalendarFilters } from '@/components/calendar/calendar-filters'
import { CalendarHeading } from '@/components/calendar/calendar-heading'
import { orFault } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { Notice } from '@/components/ui/notice'
import { chosenNames, eventFacets } from '@/lib/features/calendar/queries/event-facets'
import { listEvents } from '@/lib/features/calendar/queries/list-events'
import { calendarParams } from '@/lib/features/calendar/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('event'))('title') }
}

export default orFault(async function CalendarPage({ searchParams }: PageProps<'/calendar'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = calendarParams.parse(asked)
  const { list, choices, names } = await asViewer(viewer, async () => ({
    list: await listEvents(viewer, locale, params),
    choices: await eventFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('event')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('title')} marking={list.marking} seenBy={t('print.rows')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      {asked['done'] === 'removed' && <Notice tone="good" announce title={t('done.removed')} />}
      <CalendarHeading view="agenda" params={params} />
      <CalendarFilters action="/calendar" params={params} choices={choices} />
      <AgendaResults list={list} params={params} names={names} zone={viewer.timeZone} />
    </>
  )
})
