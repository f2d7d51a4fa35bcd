import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ProjectForm } from '@/components/project/project-form'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { save } from '@/lib/features/projects/actions'
import { projectToEdit } from '@/lib/features/projects/queries/edit-project'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('edit.title') }
}

export default orFault(async function EditProjectPage({ params }: PageProps<'/projects/[id]/edit'>) {
  const viewer = await requireViewer()
  const { id } = await params
  const found = await projectToEdit(viewer, await getLocale(), id)
  if (!found) notFound()
  const t = await getTranslations('project')
  const { values, options, choices } = found
  const address = `/projects/${id}`
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
      <ProjectForm action={save} label={t('edit.title')} known={{ id, version: values.version }} values={values} options={options} choices={choices} back={address} />
    </>
  )
})
