import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConsoleHead } from '@/components/admin/console-head'
import { DoneNotice } from '@/components/admin/done-notice'
import { Waiting } from '@/components/admin/waiting'
import { orFault } from '@/components/layout/or-fault'
import { AccountFilters } from '@/components/members/account-filters'
import { AccountResults } from '@/components/members/account-results'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { memberFilters } from '@/lib/features/members/input'
import { accountsDesk } from '@/lib/features/members/queries/desk'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('accounts.title') }
}

/** What waits, and the accounts that the viewer answers for. */
export default orFault(async function AccountsPage({ searchParams }: PageProps<'/admin'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const filters = memberFilters.parse(asked)
  const desk = await accountsDesk(viewer, await getLocale(), filters)
  if (!desk) notFound()
  const t = await getTranslations('admin')
  const members = await getTranslations('members')
  const { places, facets, can } = desk.console
  return (
    <>
      <ConsoleHead
        places={places}
        current="accounts"
        count={t('accounts.count', { count: desk.list.total })}
        actions={
          <ButtonLink href="/admin/members/new" look="primary" icon="plus">
            {members(can.invite ? 'invite.title' : 'nominate.title')}
          </ButtonLink>
        }
      />
      <DoneNotice done={asked['done']} />
      {desk.waiting && <Waiting {...desk.waiting} decides={can.invite} timeZone={viewer.timeZone} />}
      <Section id="accounts" title={t('accounts.list')}>
        <AccountFilters filters={filters} facets={facets} options={desk.options} />
        <AccountResults list={desk.list} filters={filters} names={desk.names} timeZone={viewer.timeZone} />
      </Section>
    </>
  )
})
