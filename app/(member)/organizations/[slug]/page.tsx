import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { OrganizationRecord } from '@/components/organizations/organization-record'
import { peopleOfOrganization } from '@/lib/features/directory/queries/people-of-organization'
import { getOrganization } from '@/lib/features/organizations/queries/get-organization'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organizations'))('one') }
}

export default orFault(async function OrganizationPage({ params }: PageProps<'/organizations/[slug]'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug } = await params
  const found = await asViewer(viewer, async () => {
    const organization = await getOrganization(viewer, locale, slug)
    return organization && { organization, people: await peopleOfOrganization(viewer, locale, organization.id) }
  })
  if (!found) notFound()
  return <OrganizationRecord {...found} now={now()} />
})
