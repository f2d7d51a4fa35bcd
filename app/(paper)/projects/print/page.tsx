import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { PrintedProjects } from '@/components/project/printed-projects'
import { takeSheet } from '@/lib/features/projects/commands/take-sheet'
import { projectParams } from '@/lib/features/projects/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('project'))('title') }
}

export default orFault(async function PrintedProjectsPage({ searchParams }: PageProps<'/projects/print'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = projectParams.parse(await searchParams)
  const sheet = await takeSheet(viewer, locale, params)
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedProjects sheet={sheet} params={params} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: now() }} />
}, { framed: true })
