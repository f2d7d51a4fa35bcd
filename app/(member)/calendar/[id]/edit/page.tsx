import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { EventForm } from '@/components/calendar/event-form'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { save } from '@/lib/features/calendar/actions'
import { eventToEdit } from '@/lib/features/calendar/queries/edit-event'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('event'))('edit.title') }
}

export default orFault(async function EditEventPage({ params }: PageProps<'/calendar/[id]/edit'>) {
  const viewer = await requireViewer()
  const { id } = await params
  const found = await eventToEdit(viewer, await getLocale(), id)
  if (!found) notFound()
  const t = await getTranslations('event')
  const { values, options, choices } = found
  const address = `/calendar/${id}`
  return (
    <>
      <PageHeader
        over={
          <a href={address}>
            <Written lang={values.fields['lang']}>{values.fields['title']}</Written>
          </a>
        }
        title={t('edit.title')}
      />
      <EventForm action={save} label={t('edit.title')} known={{ id, version: values.version }} values={values} options={options} choices={choices} back={address} />
    </>
  )
})
