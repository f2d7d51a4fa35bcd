import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityForm } from '@/components/activity/form/activity-form'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { add } from '@/lib/features/activities/actions'
import { blankActivity } from '@/lib/features/activities/queries/edit-activity'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('new.title') }
}

export default orFault(async function NewActivityPage() {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { options, choices } = await blankActivity(viewer, locale)
  const t = await getTranslations('activity')
  const fields = { lang: locale, type: 'TRAINING', scope: 'COUNTRIES', status: 'PIPELINE', rhythm: 'QUARTER', leadId: viewer.organizationId }
  return (
    <>
      <PageHeader over={<a href="/activities">{t('title')}</a>} title={t('new.title')} />
      <ActivityForm action={add} label={t('new.title')} values={{ fields, rows: { country: [], region: [], theme: [], partner: [] } }} options={options} choices={choices} back="/activities" />
    </>
  )
})
