import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { RemoveActivity } from '@/components/activity/remove-activity'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { getActivity } from '@/lib/features/activities/queries/get-activity'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('remove.title') }
}

export default orFault(async function RemoveActivityPage({ params }: PageProps<'/activities/[id]/remove'>) {
  const viewer = await requireViewer()
  const activity = await getActivity(viewer, await getLocale(), (await params).id)
  if (!activity?.can.remove) notFound()
  const t = await getTranslations('activity')
  return (
    <>
      <PageHeader
        over={
          <a href={`/activities/${activity.id}`}>
            <Written lang={activity.lang}>{activity.title}</Written>
          </a>
        }
        title={t('remove.title')}
      />
      <RemoveActivity id={activity.id} title={activity.title} />
    </>
  )
})
