import 'server-only'
import { mayLeave } from '@/lib/features/audience/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import { logExport } from '@/lib/platform/exports/log-export'
import type { Locale } from '@/lib/platform/i18n/locale'
import { eventForFile, type FeedEvent } from '../queries/events-for-feed.ts'

/** Takes one event as a file: null where there is none for this viewer or its marking keeps it here, and then nothing is logged. */
export function takeEvent(viewer: Viewer, locale: Locale, id: string): Promise<FeedEvent | null> {
  return asViewer(viewer, async () => {
    const event = await eventForFile(viewer, locale, id)
    if (!event || !mayLeave(event.marking, 'export')) return null
    await logExport(viewer, { noun: 'event', format: 'ICALENDAR', rows: 1, marking: event.marking, filter: `id=${id}` })
    return event
  })
}
