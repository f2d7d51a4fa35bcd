import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ActivityForm } from '@/components/activity/form/activity-form'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { save } from '@/lib/features/activities/actions'
import { activityToEdit } from '@/lib/features/activities/queries/edit-activity'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('edit.title') }
}

export default orFault(async function EditActivityPage({ params }: PageProps<'/activities/[id]/edit'>) {
  const viewer = await requireViewer()
  const { id } = await params
  const found = await activityToEdit(viewer, await getLocale(), id)
  if (!found) notFound()
  const t = await getTranslations('activity')
  const { values, options, choices } = found
  const address = `/activities/${id}`
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
      <ActivityForm action={save} label={t('edit.title')} known={{ id, version: values.version }} values={values} options={options} choices={choices} back={address} />
    </>
  )
})
