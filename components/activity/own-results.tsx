import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pages } from '@/components/ui/list/pagination'
import type { OwnRows as OwnPage } from '@/lib/features/activities/queries/own-rows'
import { activityHref, facets, type ActivityParams } from '@/lib/features/activities/search-params'
import type { FormAction } from '@/lib/platform/forms/form-state'
import { Applied } from './activity-filters'
import { NoActivities } from './activity-results'
import { useCountWords } from './activity-words'
import { OwnRows } from './own-rows'

const path = '/activities/mine'
type Props = { rows: OwnPage; params: ActivityParams; names: ReadonlyMap<string, string>; action: FormAction; list: string; now: Date }

/** The rows that the reader may edit, a page of them. */
export function OwnResults({ rows: { rows, total, from, to, previous, next }, params, names, action, list, now }: Props) {
  const t = useTranslations('activity-views')
  const words = useCountWords()
  return (
    <>
      <Applied total={words(total)} params={params} names={names} path={path} />
      {rows.length > 0 ? (
        <>
          <p className="hint no-print">{t('rows.how')}</p>
          <OwnRows rows={rows} action={action} list={list} now={now} />
        </>
      ) : (
        <NoOwnRows params={params} />
      )}
      <Pages shown={{ from, to }} total={total} previous={previous && activityHref(params, { at: previous }, path)} next={next && activityHref(params, { at: next }, path)} />
    </>
  )
}

function NoOwnRows({ params }: { params: ActivityParams }) {
  const t = useTranslations('activity-views')
  if (params.q !== '' || facets.some((facet) => params[facet].length > 0)) return <NoActivities params={params} />
  return (
    <EmptyState title={t('rows.empty.title')} actions={null}>
      <p>{t('rows.empty.text')}</p>
    </EmptyState>
  )
}
