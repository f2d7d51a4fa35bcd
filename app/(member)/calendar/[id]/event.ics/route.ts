import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { calendarFile } from '@/lib/features/calendar/calendar-file'
import { takeEvent } from '@/lib/features/calendar/commands/take-event'
import { requireViewer } from '@/lib/platform/auth/require-viewer'
import { settings } from '@/lib/platform/env/settings'
import { orUnwell } from '@/lib/platform/errors/or-unwell'
import { attachment } from '@/lib/platform/files/attachment'
import { wordsIn } from '@/lib/platform/mail/write'

const uuid = z.uuid()

/** One event as an iCalendar file. */
export const GET = orUnwell(async (_request: Request, { params }: RouteContext<'/calendar/[id]/event.ics'>): Promise<Response> => {
  const viewer = await requireViewer()
  const locale = await getLocale()
  const { data: id } = uuid.safeParse((await params).id)
  const event = id ? await takeEvent(viewer, locale, id) : null
  if (!event) notFound()
  const desk = { t: await wordsIn(locale), locale, publicUrl: settings().PUBLIC_URL }
  const headers = { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': attachment(event.title, 'ics'), 'Cache-Control': 'private, no-store' }
  return new Response(calendarFile({ events: [event], busy: [] }, 'export', desk), { headers })
})
