import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ProjectForm } from '@/components/project/project-form'
import { PageHeader } from '@/components/ui/page-header'
import { add } from '@/lib/features/projects/actions'
import { blankProject } from '@/lib/features/projects/queries/edit-project'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('new.title') }
}

export default orFault(async function NewProjectPage() {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { options, choices } = await blankProject(viewer, locale)
  const t = await getTranslations('project')
  const values = { fields: { lang: locale, status: 'PIPELINE' }, rows: { country: [], theme: [], partner: [], amount: [], text: [] } }
  return (
    <>
      <PageHeader over={<a href="/projects">{t('title')}</a>} title={t('new.title')} />
      <ProjectForm action={add} label={t('new.title')} values={values} options={options} choices={choices} back="/projects" />
    </>
  )
})
