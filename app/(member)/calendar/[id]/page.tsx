import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { useSeenBy } from '@/components/audience/seen-by'
import { EventView } from '@/components/calendar/event-view'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { Notice } from '@/components/ui/notice'
import { Written } from '@/components/ui/text'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { collisionsOf } from '@/lib/features/calendar/queries/collisions'
import { getEvent, type EventRecord } from '@/lib/features/calendar/queries/get-event'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

const acts = ['saved', 'added'] as const

/** Read once a request, for the title and for the page. */
const read = cache(async (id: string) => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const reader = { name: `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`, timeZone: viewer.timeZone, at: formatDateTimeZone(locale, now(), viewer.timeZone) }
  return asViewer(viewer, async () => {
    const event = await getEvent(viewer, locale, id)
    return event && { event, reader, collisions: await collisionsOf(viewer, locale, event), acts: await recordHistory(viewer, 'event', id) }
  })
})

export const generateMetadata = orUntitled(async ({ params }: PageProps<'/calendar/[id]'>): Promise<Metadata> => {
  const found = await read((await params).id)
  return found ? { title: found.event.title } : {}
})

export default orFault(async function EventPage({ params, searchParams }: PageProps<'/calendar/[id]'>) {
  const found = await read((await params).id)
  if (!found) notFound()
  const t = await getTranslations('event')
  const { done } = await searchParams
  const act = acts.find((known) => known === done)
  return (
    <>
      <Sheet event={found.event} reader={found.reader} />
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <EventView {...found} />
    </>
  )
})

function Sheet({ event, reader }: { event: EventRecord; reader: { name: string; at: string } }) {
  return <PrintHead title={<Written lang={event.lang}>{event.title}</Written>} marking={event.marking} seenBy={useSeenBy(event.told)} reader={reader.name} at={reader.at} />
}
