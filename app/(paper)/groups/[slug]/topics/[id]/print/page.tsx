import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { orFault } from '@/components/layout/or-fault'
import { PrintedTopic } from '@/components/topic/printed-topic'
import { takeTopic } from '@/lib/features/groups/commands/take-topic'
import { currentMember, requireViewer } from '@/lib/platform/auth/require-viewer'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('topic'))('print') }
}

export default orFault(async function PrintedTopicPage({ params }: PageProps<'/groups/[slug]/topics/[id]/print'>) {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { slug, id } = await params
  const sheet = await takeTopic(viewer, locale, slug, id)
  if (!sheet) notFound()
  const organization = (await currentMember())?.organization[locale] ?? ''
  return <PrintedTopic sheet={sheet} reader={{ name: `${viewer.name}, ${organization}`, timeZone: viewer.timeZone, now: now() }} />
}, { framed: true })
