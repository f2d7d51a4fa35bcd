import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import type { ActivityList } from '@/lib/features/activities/queries/list-activities'
import { activityHref, facets, type ActivityParams } from '@/lib/features/activities/search-params'
import { ActivityColumns } from './activity-columns'
import { Applied } from './activity-filters'
import { ActivityTable } from './activity-table'
import { useCountWords } from './activity-words'
import { ExportLinks } from './export-links'

type Props = { list: ActivityList; params: ActivityParams; names: ReadonlyMap<string, string>; now: Date }

export function ActivityResults({ list, params, names, now }: Props) {
  const t = useTranslations('activity')
  const words = useCountWords()
  const { rows, total, from, to, previous, next } = list
  return (
    <>
      <Applied total={words(total)} params={params} names={names} path="/activities">
        {rows.length > 0 && (
          <>
            <ActivityColumns params={params} />
            <a className="with-icon no-print" href={activityHref(params, {}, '/activities/print')}>
              <Icon name="print" />
              {t('print.action')}
            </a>
            <ExportLinks params={params} />
          </>
        )}
      </Applied>
      {rows.length === 0 ? <NoActivities params={params} /> : <ActivityTable rows={rows} params={params} now={now} />}
      <Pages shown={{ from, to }} total={total} previous={previous && activityHref(params, { at: previous })} next={next && activityHref(params, { at: next })} />
    </>
  )
}

/** Nothing found, or nothing there yet: what the place is for, and the way on. */
export function NoActivities({ params }: { params: ActivityParams }) {
  const t = useTranslations('activity')
  const filtered = params.q !== '' || facets.some((facet) => params[facet].length > 0)
  const actions = filtered ? <ButtonLink href="/activities">{t('nothing.all')}</ButtonLink> : null
  return (
    <EmptyState title={t(filtered ? 'nothing.title' : 'empty.title')} actions={actions}>
      <p>{t(filtered ? 'nothing.text' : 'empty.text')}</p>
    </EmptyState>
  )
}
