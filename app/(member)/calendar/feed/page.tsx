import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedPage } from '@/components/feed/feed-page'
import { orFault } from '@/components/layout/or-fault'
import { PageHeader } from '@/components/ui/page-header'
import { feedReader } from '@/lib/features/calendar/queries/feed-reader'
import { getOwnFeed } from '@/lib/features/calendar/queries/own-feed'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { readStep } from '@/lib/platform/auth/step-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { settings } from '@/lib/platform/env/settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('feed'))('title') }
}

export default orFault(async function CalendarFeedPage({ searchParams }: PageProps<'/calendar/feed'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('feed')
  return (
    <>
      <PageHeader title={t('title')} over={<a href="/calendar">{t('calendar')}</a>} />
      <FeedPage feed={await getOwnFeed(viewer)} address={await shownAddress(viewer)} timeZone={viewer.timeZone} done={(await searchParams)['done']} />
    </>
  )
})

/** The address that was just made in this browser, as long as it opens the viewer's feed. */
async function shownAddress(viewer: Viewer): Promise<string | null> {
  const step = await readStep('feed')
  const reader = step?.memberId === viewer.id ? await feedReader(step.secret) : null
  return step && reader ? new URL(`/feeds/calendar/${step.secret}`, settings().PUBLIC_URL).href : null
}
