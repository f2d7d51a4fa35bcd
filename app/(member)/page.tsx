import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskNews } from '@/components/desk/desk-news'
import { DeskNext } from '@/components/desk/desk-next'
import { DeskUnread } from '@/components/desk/desk-unread'
import { DeskWaits } from '@/components/desk/desk-waits'
import { orFault } from '@/components/layout/or-fault'
import { Record } from '@/components/layout/record'
import { PageHeader } from '@/components/ui/page-header'
import { noteVisit } from '@/lib/features/desk/commands/note-visit'
import { desk } from '@/lib/features/desk/queries/desk'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { dayIn } from '@/lib/platform/time/zones'
import { now } from '@/lib/platform/time/now'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

/** The desk: what waits for the member, what comes next, what is new. */
export default orFault(async function DeskPage() {
  const viewer = await requireViewer()
  const visited = await noteVisit(viewer)
  const { waiting, next, unread, news } = await desk(viewer, await getLocale(), visited.since)
  const reader = { timeZone: viewer.timeZone, now: now() }
  const t = await getTranslations('desk')
  return (
    <>
      <PageHeader title={t('title')} {...(waiting.length > 0 && { count: t('count', { count: waiting.length }) })} />
      <Record asideLabel={t('aside')} aside={<><DeskNext next={next} timeZone={viewer.timeZone} year={dayIn(viewer.timeZone, reader.now).slice(0, 4)} /><DeskUnread unread={unread} /></>}>
        <DeskWaits waiting={waiting} reader={reader} />
        <DeskNews news={news} visited={visited} reader={reader} />
      </Record>
    </>
  )
})
