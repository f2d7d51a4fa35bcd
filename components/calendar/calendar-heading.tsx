import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { calendarHref, type CalendarParams } from '@/lib/features/calendar/search-params'
import { ButtonLink } from '../ui/button'
import { PageHeader } from '../ui/page-header'
import { Tabs } from '../ui/tabs'

export const views = { agenda: '/calendar', month: '/calendar/month' } as const
export type View = keyof typeof views
const order: readonly View[] = ['agenda', 'month']

/** The head of both views of the calendar: the same filters and the same day hold in them. */
export function CalendarHeading({ view, count, params }: { view: View; count?: ReactNode; params: CalendarParams }) {
  const t = useTranslations('event')
  const subscribe = useTranslations('feed')
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(count !== undefined && { count })}
        actions={
          <>
            <ButtonLink href="/calendar/feed">{subscribe('subscribe')}</ButtonLink>
            <ButtonLink href="/calendar/new" look="primary" icon="plus">
              {t('add')}
            </ButtonLink>
          </>
        }
      />
      <Tabs label={t('views.label')} tabs={order.map((one) => ({ href: calendarHref(params, {}, views[one]), label: t(`views.${one}`), current: one === view }))} />
    </>
  )
}
