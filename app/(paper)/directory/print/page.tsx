import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PrintedList } from '@/components/contact/printed-list'
import { orFault } from '@/components/layout/or-fault'
import { takeSheet } from '@/lib/features/directory/commands/take-sheet'
import { directoryParams } from '@/lib/features/directory/search-params'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('directory') }
}

export default orFault(async function PrintedListPage({ searchParams }: PageProps<'/directory/print'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const params = directoryParams.parse(await searchParams)
  const sheet = await takeSheet(viewer, locale, params)
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedList sheet={sheet} params={params} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: now() }} />
}, { framed: true })
