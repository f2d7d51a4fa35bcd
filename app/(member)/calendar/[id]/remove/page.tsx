import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { RemoveEvent } from '@/components/calendar/remove-event'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { getEvent } from '@/lib/features/calendar/queries/get-event'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('event'))('remove.title') }
}

export default orFault(async function RemoveEventPage({ params }: PageProps<'/calendar/[id]/remove'>) {
  const viewer = await requireViewer()
  const event = await getEvent(viewer, await getLocale(), (await params).id)
  if (!event?.can.remove) notFound()
  const t = await getTranslations('event')
  return (
    <>
      <PageHeader
        over={
          <a href={`/calendar/${event.id}`}>
            <Written lang={event.lang}>{event.title}</Written>
          </a>
        }
        title={t('remove.title')}
      />
      <RemoveEvent id={event.id} title={event.title} />
    </>
  )
})
