import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityBoard } from '@/components/activity/activity-board'
import { ActivityFilters, Applied } from '@/components/activity/activity-filters'
import { ActivityHeading } from '@/components/activity/activity-heading'
import { ExportLinks } from '@/components/activity/export-links'
import { orFault } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { activityBoard } from '@/lib/features/activities/queries/activity-board'
import { activityFacets, chosenNames } from '@/lib/features/activities/queries/activity-facets'
import { activityParams } from '@/lib/features/activities/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

const path = '/activities/board'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity-views')
  return { title: `${t('views.board')} – ${(await getTranslations('activity'))('title')}` }
}

export default orFault(async function ActivityBoardPage({ searchParams }: PageProps<'/activities/board'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = activityParams.parse(await searchParams)
  const { board, choices, names } = await asViewer(viewer, async () => ({
    board: await activityBoard(viewer, locale, params),
    choices: await activityFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('activity-views')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('views.board')} marking={board.marking} seenBy={t('rows.each')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      <ActivityHeading view="board" params={params} />
      <ActivityFilters action={path} params={params} choices={choices} />
      <Applied total={t('board.how')} params={params} names={names} path={path}>
        <ExportLinks params={params} />
      </Applied>
      <ActivityBoard board={board} params={params} now={now()} />
    </>
  )
})
