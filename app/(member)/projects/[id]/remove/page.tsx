import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { RemoveProject } from '@/components/project/remove-project'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { getProject } from '@/lib/features/projects/queries/get-project'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('remove.title') }
}

export default orFault(async function RemoveProjectPage({ params }: PageProps<'/projects/[id]/remove'>) {
  const viewer = await requireViewer()
  const project = await getProject(viewer, await getLocale(), (await params).id)
  if (!project?.can.remove) notFound()
  const t = await getTranslations('project')
  return (
    <>
      <PageHeader
        over={
          <a href={`/projects/${project.id}`}>
            <Written lang={project.lang}>{project.title}</Written>
          </a>
        }
        title={t('remove.title')}
      />
      <RemoveProject id={project.id} title={project.title} />
    </>
  )
})
