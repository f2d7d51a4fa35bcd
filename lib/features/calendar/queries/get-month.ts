import 'server-only'
import type { Marking } from '@/lib/features/audience/markings'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'
import type { Locale } from '@/lib/platform/i18n/locale'
import { weekLead } from '@/lib/platform/i18n/week'
import { now } from '@/lib/platform/time/now'
import { dayIn } from '@/lib/platform/time/zones'
import { addDays, inLanes, replaced, weekStart, weeksOf, type Week } from '../month'
import type { CalendarParams } from '../search-params'
import type { AgendaRow } from './list/agenda-row'
import { placedIn, readPlaced } from './list/placed'
import { markingOf } from './list-events'

/** `full`: there was more than a month can show. */
export type Month = { weeks: Week<AgendaRow>[]; day: string; first: string; last: string; today: string; count: number; full: boolean; marking: Marking }

const weeks = 5
const lanes = 4
const most = 600

/**
 * Five weeks from that of a day (today unless it is said), in the week of the reader's language. First what falls into them finds its
 * place, then what found one is read: of a crowded month most is a number on its days. The marking is that of all of them.
 */
export async function getMonth(viewer: Viewer, locale: Locale, params: CalendarParams): Promise<Month> {
  const zone = viewer.timeZone
  const today = dayIn(zone, now())
  const day = params.from ?? today
  const first = weekStart(day, weekLead(locale))
  const last = addDays(first, weeks * 7 - 1)
  return asViewer(viewer, async (tx) => {
    const found = await placedIn(tx, { asked: params, span: { from: first, until: addDays(last, 1), zone }, most: most + 1 })
    const counted = found.slice(0, most)
    const laid = weeksOf(counted, first, weeks, lanes)
    const rows = await readPlaced(tx, locale, { placed: inLanes(laid), zone })
    return { weeks: replaced(laid, (one) => rows.get(one) ?? null), day, first, last, today, count: counted.length, full: found.length > most, marking: markingOf(counted) }
  })
}
