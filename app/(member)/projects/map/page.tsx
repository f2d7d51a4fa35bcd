import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ProjectMapView } from '@/components/project/project-map'
import { Applied, ProjectFilters } from '@/components/project/project-filters'
import { ProjectHeading } from '@/components/project/project-heading'
import { MeasureForm, MeasureTotal } from '@/components/project/project-measure'
import { measuresOf } from '@/lib/features/projects/queries/project-figures'
import { projectMap } from '@/lib/features/projects/queries/project-map'
import { chosenNames, projectFacets } from '@/lib/features/projects/queries/project-facets'
import { projectParams } from '@/lib/features/projects/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

const path = '/projects/map'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('project')
  return { title: `${t('views.map')} – ${t('title')}` }
}

export default orFault(async function ProjectsMapPage({ searchParams }: PageProps<'/projects/map'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = projectParams.parse(asked)
  const { found, measures, choices, names } = await asViewer(viewer, async () => ({
    found: await projectMap(viewer, locale, params),
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
    </>
  )
})
