import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OrganizationFilters } from '@/components/organizations/organization-filters'
import { OrganizationResults } from '@/components/organizations/organization-results'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { listOrganizations } from '@/lib/features/organizations/queries/list-organizations'
import { facetNames, openFacet } from '@/lib/features/organizations/queries/organization-facets'
import { organizationParams } from '@/lib/features/organizations/search-params'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organizations'))('title') }
}

export default orFault(async function OrganizationsPage({ searchParams }: PageProps<'/organizations'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const t = await getTranslations('organizations')
  const params = organizationParams.parse(await searchParams)
  const { list, options, names } = await asViewer(viewer, async () => ({
    list: await listOrganizations(viewer, locale, params),
    options: await openFacet(viewer, locale, params),
    names: await facetNames(viewer, locale, params),
  }))
  return (
    <>
      <PageHeader title={t('title')} count={t('count', { count: list.total })} />
      <OrganizationFilters params={params} options={options} />
      <OrganizationResults list={list} params={params} names={names} now={now()} />
    </>
  )
})
