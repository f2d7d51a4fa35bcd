import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityFilters } from '@/components/activity/activity-filters'
import { ActivityHeading } from '@/components/activity/activity-heading'
import { ActivityMatrix, CrossForm, MatrixApplied } from '@/components/activity/activity-matrix'
import { orFault } from '@/components/layout/or-fault'
import { crossedBy, matrixParams } from '@/lib/features/activities/matrix-params'
import { activityFacets, chosenNames } from '@/lib/features/activities/queries/activity-facets'
import { activityFigures } from '@/lib/features/activities/queries/activity-figures'
import { activityParams } from '@/lib/features/activities/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity-views')
  return { title: `${t('views.matrix')} – ${(await getTranslations('activity'))('title')}` }
}

export default orFault(async function ActivityMatrixPage({ searchParams }: PageProps<'/activities/matrix'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const crossed = crossedBy(asked)
  const params = matrixParams(activityParams.parse(asked), crossed)
  const { figures, choices, names } = await asViewer(viewer, async () => ({
    figures: await activityFigures(viewer, locale, params, crossed),
    choices: await activityFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  return (
    <>
      <ActivityHeading view="matrix" params={params} />
      <ActivityFilters action="/activities/matrix" params={params} choices={choices} more={crossed} />
      <CrossForm params={params} crossed={crossed} />
      <MatrixApplied total={figures.total} params={params} names={names} crossed={crossed} />
      <ActivityMatrix figures={figures} params={params} crossed={crossed} />
    </>
  )
})
