import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { ProjectBalance } from '@/components/project/project-balance'
import { Applied, ProjectFilters } from '@/components/project/project-filters'
import { ProjectHeading } from '@/components/project/project-heading'
import { MeasureForm, MeasureTotal } from '@/components/project/project-measure'
import { measuresOf, projectFigures } from '@/lib/features/projects/queries/project-figures'
import { chosenNames, projectFacets } from '@/lib/features/projects/queries/project-facets'
import { projectParams } from '@/lib/features/projects/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

const path = '/projects/balance'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('project')
  return { title: `${t('views.balance')} – ${t('title')}` }
}

export default orFault(async function ProjectsBalancePage({ searchParams }: PageProps<'/projects/balance'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = projectParams.parse(await searchParams)
  const { found, measures, choices, names } = await asViewer(viewer, async () => ({
    found: await projectFigures(viewer, locale, params, { rows: 'pillar', columns: 'all' }),
    measures: await measuresOf(viewer, params),
    choices: await projectFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  return (
    <>
      <ProjectHeading view="balance" params={params} />
      <ProjectFilters action={path} params={params} choices={choices} />
      <MeasureForm action={path} params={params} measures={measures} />
      <Applied total={<MeasureTotal figures={found} />} params={params} names={names} path={path} />
      <ProjectBalance figures={found} params={params} />
    </>
  )
})
