import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ProjectMapView } from '@/components/project/project-map'
import { ProjectsWithActivities } from '@/components/project/project-activities'
import { Applied, ProjectFilters } from '@/components/project/project-filters'
import { ProjectHeading } from '@/components/project/project-heading'
import { MeasureForm, MeasureTotal } from '@/components/project/project-measure'
import { linkedActivities } from '@/lib/features/projects/queries/linked-activities'
import { listProjects } from '@/lib/features/projects/queries/list-projects'
import { measuresOf } from '@/lib/features/projects/queries/project-figures'
import { projectMap } from '@/lib/features/projects/queries/project-map'
import { chosenNames, projectFacets } from '@/lib/features/projects/queries/project-facets'
import { projectHref, projectParams, type ProjectParams } from '@/lib/features/projects/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'

const path = '/projects/map'
/** Under the map stand so many projects; all of them stand in the list. */
const beside = 20

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('project')
  return { title: `${t('views.map')} – ${t('title')}` }
}

export default orFault(async function ProjectsMapPage({ searchParams }: PageProps<'/projects/map'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = projectParams.parse(asked)
  const { found, shown, measures, choices, names } = await asViewer(viewer, async () => ({
    found: await projectMap(viewer, locale, params),
    shown: await projectsBeside(viewer, locale, params),
    measures: await measuresOf(viewer, params),
    choices: await projectFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  return (
    <>
      <ProjectHeading view="map" params={params} />
      <ProjectFilters action={path} params={params} choices={choices} />
      <MeasureForm action={path} params={params} measures={measures} />
      <Applied total={<MeasureTotal figures={found} />} params={params} names={names} path={path} />
      <ProjectMapView found={found} params={params} whole={asked['as'] === 'table'} />
      {asked['as'] !== 'table' && shown.projects.length > 0 && <ProjectsWithActivities {...shown} all={projectHref(params)} />}
    </>
  )
})

async function projectsBeside(viewer: Viewer, locale: Locale, params: ProjectParams) {
  const projects = (await listProjects(viewer, locale, params)).rows.slice(0, beside)
  return { projects, activities: await linkedActivities(viewer, locale, projects.map(({ id }) => id)) }
}
