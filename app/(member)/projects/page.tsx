import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PrintHead } from '@/components/layout/print-head'
import { orFault } from '@/components/layout/or-fault'
import { ProjectFilters } from '@/components/project/project-filters'
import { ProjectHeading } from '@/components/project/project-heading'
import { ProjectResults } from '@/components/project/project-results'
import { Notice } from '@/components/ui/notice'
import { listProjects } from '@/lib/features/projects/queries/list-projects'
import { chosenNames, projectFacets } from '@/lib/features/projects/queries/project-facets'
import { projectParams } from '@/lib/features/projects/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('title') }
}

export default orFault(async function ProjectsPage({ searchParams }: PageProps<'/projects'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = projectParams.parse(asked)
  const { list, choices, names } = await asViewer(viewer, async () => ({
    list: await listProjects(viewer, locale, params),
    choices: await projectFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('project')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('title')} marking={list.marking} seenBy={t('print.rows')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      {asked['done'] === 'removed' && <Notice tone="good" announce title={t('done.removed')} />}
      <ProjectHeading view="list" params={params} />
      <ProjectFilters action="/projects" params={params} choices={choices} />
      <ProjectResults list={list} params={params} names={names} />
    </>
  )
})
