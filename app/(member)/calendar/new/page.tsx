import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EventForm } from '@/components/calendar/event-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { add } from '@/lib/features/calendar/actions'
import { blankEvent } from '@/lib/features/calendar/queries/edit-event'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('event'))('new.title') }
}

export default orFault(async function NewEventPage() {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { options, choices } = await blankEvent(viewer, locale)
  const t = await getTranslations('event')
  const fields = { lang: locale, kind: 'GROUP_MEETING', state: 'TENTATIVE', span: 'TIMES', zone: viewer.timeZone, repeat: 'NONE', interval: '1', organizerId: viewer.organizationId }
  return (
    <>
      <PageHeader over={<a href="/calendar">{t('title')}</a>} title={t('new.title')} />
      <EventForm action={add} label={t('new.title')} values={{ fields, rows: { country: [], theme: [] } }} options={options} choices={choices} back="/calendar" />
    </>
  )
})
