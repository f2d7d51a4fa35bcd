import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityFilters } from '@/components/activity/activity-filters'
import { ActivityHeading } from '@/components/activity/activity-heading'
import { OwnResults } from '@/components/activity/own-results'
import { orFault } from '@/components/layout/or-fault'
import { PrintHead } from '@/components/layout/print-head'
import { Notice } from '@/components/ui/notice'
import { activityFacets, chosenNames } from '@/lib/features/activities/queries/activity-facets'
import { ownRows } from '@/lib/features/activities/queries/own-rows'
import { save } from '@/lib/features/activities/row-actions'
import { activityParams, activityQuery } from '@/lib/features/activities/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { formatDateTimeZone } from '@/lib/platform/i18n/format'
import { now } from '@/lib/platform/time/now'

const path = '/activities/mine'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity-views')
  return { title: `${t('views.mine')} – ${(await getTranslations('activity'))('title')}` }
}

export default orFault(async function OwnRowsPage({ searchParams }: PageProps<'/activities/mine'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const asked = await searchParams
  const params = activityParams.parse(asked)
  const { rows, choices, names } = await asViewer(viewer, async () => ({
    rows: await ownRows(viewer, locale, params),
    choices: await activityFacets(viewer, locale, params),
    names: await chosenNames(viewer, locale, params),
  }))
  const t = await getTranslations('activity-views')
  const saved = Number(asked['saved'] ?? '')
  const reader = `${viewer.name}, ${(await currentMember())?.organization[locale] ?? ''}`
  return (
    <>
      <PrintHead title={t('views.mine')} marking={rows.marking} seenBy={t('rows.each')} reader={reader} at={formatDateTimeZone(locale, now(), viewer.timeZone)} />
      {asked['saved'] !== undefined && Number.isSafeInteger(saved) && <Notice tone="good" announce title={t('rows.saved', { count: saved })} />}
      <ActivityHeading view="mine" params={params} />
      <ActivityFilters action={path} params={params} choices={choices} />
      <OwnResults rows={rows} params={params} names={names} action={save} list={activityQuery(params, { at: params.at })} now={now()} />
    </>
  )
})
