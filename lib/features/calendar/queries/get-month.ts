import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { weekLead } from '@/lib/platform/i18n/week'
import { now } from '@/lib/platform/time/now'
import { dayIn } from '@/lib/platform/time/zones'
import type { Marking } from '@/lib/features/audience/markings'
import { addDays, weekStart, weeksOf, type Week } from '../month'
import type { CalendarParams } from '../search-params'
import type { AgendaRow } from './list/agenda-row'
import { eventsWithin, markingOf } from './list-events'

/** `full`: there was more than a month can show. */
export type Month = { weeks: Week<AgendaRow>[]; day: string; first: string; last: string; today: string; count: number; full: boolean; marking: Marking }

const weeks = 5
const lanes = 4
const most = 600

/** Five weeks from that of a day (today unless it is said), in the week of the reader's language. */
export async function getMonth(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<Month> {
  const today = dayIn(viewer.timeZone, now())
  const day = params.from ?? today
  const first = weekStart(day, weekLead(locale))
  const last = addDays(first, weeks * 7 - 1)
  const rows = await eventsWithin(viewer, locale, { params, from: first, until: addDays(last, 1), most: most + 1 })
  const shown = rows.slice(0, most)
  return { weeks: weeksOf(shown, first, weeks, lanes), day, first, last, today, count: shown.length, full: rows.length > most, marking: markingOf(shown) }
}
