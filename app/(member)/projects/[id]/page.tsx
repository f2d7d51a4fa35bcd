import { cache } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { useSeenBy } from '@/components/audience/seen-by'
import { orFault, orUntitled } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { ProjectRecord } from '@/components/project/project-record'
import { Notice } from '@/components/ui/notice'
import { Written } from '@/components/ui/text'
import { recordHistory } from '@/lib/features/audience/queries/record-history'
import { getProject, type Project } from '@/lib/features/projects/queries/get-project'
import { linkedActivities } from '@/lib/features/projects/queries/linked-activities'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

const acts = ['saved', 'added'] as const

/** Read once a request, for the title and for the page. */
const read = cache(async (id: string) => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const reader = { name: `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`, timeZone: viewer.timeZone, locale, at: formatDateTimeZone(locale, now(), viewer.timeZone) }
  return asViewer(viewer, async () => {
    const project = await getProject(viewer, locale, id)
    return project && { project, reader, activities: await linkedActivities(viewer, locale, [id]), acts: await recordHistory(viewer, 'project', id) }
  })
})

export const generateMetadata = orUntitled(async ({ params }: PageProps<'/projects/[id]'>): Promise<Metadata> => {
  const found = await read((await params).id)
  return found ? { title: found.project.title } : {}
})

export default orFault(async function ProjectPage({ params, searchParams }: PageProps<'/projects/[id]'>) {
  const found = await read((await params).id)
  if (!found) notFound()
  const t = await getTranslations('project')
  const { done } = await searchParams
  const act = acts.find((known) => known === done)
  return (
    <>
      <Sheet project={found.project} reader={found.reader} />
      {act && <Notice tone="good" announce title={t(`done.${act}`)} />}
      <ProjectRecord {...found} />
    </>
  )
})

function Sheet({ project, reader }: { project: Project; reader: { name: string; at: string } }) {
  return <PrintHead title={<Written lang={project.lang}>{project.title}</Written>} marking={project.marking} seenBy={useSeenBy(project.told)} reader={reader.name} at={reader.at} />
}
