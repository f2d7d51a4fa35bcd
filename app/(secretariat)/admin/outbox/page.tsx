import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConsoleHead } from '@/components/admin/console-head'
import { DoneNotice } from '@/components/admin/done-notice'
import { OutboxResults } from '@/components/admin/outbox-results'
import { orFault } from '@/components/layout/or-fault'
import { outboxFilters } from '@/lib/features/members/input'
import { consoleFor } from '@/lib/features/members/queries/console'
import { listOutbox } from '@/lib/features/members/queries/outbox'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('outbox.title') }
}

/** What waits to be mailed and what was: to whom, when, what kind; never the text. */
export default orFault(async function OutboxPage({ searchParams }: PageProps<'/admin/outbox'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const filters = outboxFilters.parse(asked)
  const found = consoleFor(viewer)
  const outbox = await listOutbox(viewer, await getLocale(), filters)
  if (!found || !outbox) notFound()
  const t = await getTranslations('admin.outbox')
  return (
    <>
      <ConsoleHead places={found.places} current="outbox" count={t('count', { count: outbox.total })} />
      <DoneNotice done={asked['done']} />
      <p className="prose mb-4 text-muted">{t('text')}</p>
      <OutboxResults outbox={outbox} filters={filters} timeZone={viewer.timeZone} />
    </>
  )
})
