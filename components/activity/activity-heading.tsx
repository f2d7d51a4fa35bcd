import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { activityHref, type ActivityParams } from '@/lib/features/activities/search-params'

/** The views that there are, each with its address. */
export const views = { mine: '/activities/mine', list: '/activities', board: '/activities/board', matrix: '/activities/matrix' } as const
export type View = keyof typeof views
const order: readonly View[] = ['mine', 'list', 'board', 'matrix']

/** The head of every view of the activities: the same filters hold in all of them. */
export function ActivityHeading({ view, count, params }: { view: View; count?: ReactNode; params: ActivityParams }) {
  const t = useTranslations('activity')
  const named = useTranslations('activity-views.views')
  const tab = (one: View) => ({ href: activityHref(params, { sort: undefined, ...(one !== 'list' && { columns: [] }) }, views[one]), label: one === 'list' ? t('views.list') : named(one), current: one === view })
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(count !== undefined && { count })}
        actions={
          <ButtonLink href="/activities/new" look="primary" icon="plus">
            {t('add')}
          </ButtonLink>
        }
      />
      <Tabs label={t('views.label')} tabs={order.map(tab)} />
    </>
  )
}
