import { secondsAheadIn, transitionsIn, type Transition } from '@/lib/platform/time/transitions'

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: string[]]
/** A component as ical.js has it (jCal, RFC 7265): name, properties, components inside. */
export type Component = [name: string, properties: Property[], components: Component[]]

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5), right for all instants of these years, both included. Each change of the clocks
 * is named, none is told by a rule: so a reader gets the hours that this platform itself counts with, in zones too whose
 * changes follow no rule (Casablanca), have begun again (Cairo) or are about to end.
 */
export function vtimezone(zone: string, from: number, to: number): Component {
  const changes = Array.from({ length: to - from + 1 }, (_, at) => transitionsIn(zone, from + at)).flat()
  const begin = secondsAheadIn(zone, from)
  const first: Component = ['standard', [['dtstart', {}, 'date-time', wallAt(Date.UTC(from, 0, 1), begin)], ...offsets(begin, begin)], []]
  const kinds = new Map<string, Transition[]>()
  for (const change of changes) {
    const kind = `${change.before} ${change.after}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), change])
  }
  return ['vtimezone', [['tzid', {}, 'text', zone]], [first, ...[...kinds.values()].map(observance)]]
}

/**
 * All changes of one kind. The first is named by DTSTART and, where more follow, by an RDATE too: by the standard the second
 * naming adds nothing, but ical.js, and so Thunderbird, passes over the DTSTART of an observance that has dates besides.
 */
function observance(changes: readonly Transition[]): Component {
  const [first] = changes
  const { before, after } = first ?? { before: 0, after: 0 }
  const walls = changes.map(({ at }) => wallAt(at.getTime(), before))
  return [after > before ? 'daylight' : 'standard', [['dtstart', {}, 'date-time', walls[0] ?? ''], ...offsets(before, after), ...(walls.length > 1 ? walls : []).map((wall): Property => ['rdate', {}, 'date-time', wall])], []]
}

const offsets = (before: number, after: number): Property[] => [
  ['tzoffsetfrom', {}, 'utc-offset', offset(before)],
  ['tzoffsetto', {}, 'utc-offset', offset(after)],
]

/** A moment as a clock shows it that is so many seconds ahead of UTC: YYYY-MM-DDTHH:mm:ss. */
const wallAt = (at: number, ahead: number) => new Date(at + ahead * 1000).toISOString().slice(0, 19)

function offset(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(Math.abs(seconds) / 3600), Math.floor((Math.abs(seconds) % 3600) / 60), Math.abs(seconds) % 60]
  const digits = [hours, minutes, ...(rest ? [rest] : [])].map((one) => String(one).padStart(2, '0')).join(':')
  return `${seconds < 0 ? '-' : '+'}${digits}`
}
