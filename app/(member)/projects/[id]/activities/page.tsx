import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { LinkActivities } from '@/components/project/link-activities'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Written } from '@/components/ui/text'
import { activitiesToLink } from '@/lib/features/projects/queries/linked-activities'
import { projectParams } from '@/lib/features/projects/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

const acts = ['linked', 'unlinked'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('activities.link') }
}

export default orFault(async function ProjectActivitiesPage({ params, searchParams }: PageProps<'/projects/[id]/activities'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const { q } = projectParams.parse(asked)
  const found = await activitiesToLink(viewer, await getLocale(), { id: (await params).id, q })
  if (!found) notFound()
  const t = await getTranslations('project')
  const act = acts.find((known) => known === asked['done'])
  const { id, title, lang } = found.project
  return (
    <>
      {act && <Notice tone="good" announce title={t(`activities.done.${act}`)} />}
      <PageHeader over={<a href={`/projects/${id}`}><Written lang={lang}>{title}</Written></a>} title={t('activities.link')} />
      <LinkActivities of={found} q={q} />
    </>
  )
})
