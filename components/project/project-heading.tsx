import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { projectHref, type ProjectParams } from '@/lib/features/projects/search-params'

export const views = { list: '/projects', matrix: '/projects/matrix', map: '/projects/map', balance: '/projects/balance' } as const
export type View = keyof typeof views
const order: readonly View[] = ['list', 'matrix', 'map', 'balance']

/** The head of every view of the projects: the same filters hold in all of them. */
export function ProjectHeading({ view, count, params }: { view: View; count?: ReactNode; params: ProjectParams }) {
  const t = useTranslations('project')
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(count !== undefined && { count })}
        actions={
          <ButtonLink href="/projects/new" look="primary" icon="plus">
            {t('add')}
          </ButtonLink>
        }
      />
      <Tabs label={t('views.label')} tabs={order.map((one) => ({ href: projectHref(params, { sort: undefined }, views[one]), label: t(`views.${one}`), current: one === view }))} />
    </>
  )
}
