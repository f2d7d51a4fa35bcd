import { z } from 'zod'
import { expand, type Fault, type Occurrence, type Warp } from '@/lib/platform/recurrence/expand'
import { readRule, ruleOf, type Rule, type RuleEnd } from '@/lib/platform/recurrence/rule'
import { isTimeZone } from '@/lib/platform/time/zones'
import { mostOccurrences } from './words.ts'

/** How often a form may let an event come again; `MONTHLY_WEEKDAY` the second Tuesday, or the last, whichever the first day is. */
export const repeats = ['NONE', 'DAILY', 'WEEKLY', 'MONTHLY', 'MONTHLY_WEEKDAY'] as const
export type Repeat = (typeof repeats)[number]

/** When an event is: on the wall of its zone (YYYY-MM-DDTHH:mm), or whole days (YYYY-MM-DD) without one, and its rule. */
export type Schedule = { startsAt: string; endsAt: string; zone: string | null; rule: string | null }
export type Times = Schedule & { occurrences: Occurrence[]; warps: Warp[] }

// One refusal a field: a day that there was, of a year that stands on a wall.
const day = z.string('event.when.noDay').refine((text) => z.iso.date().safeParse(text).success && text > '1900' && text < '2200', 'event.when.noDay')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'event.when.noTime')
const counted = (most: number, message: string) => z.string().regex(/^[1-9]\d{0,3}$/, message).transform(Number).refine((typed) => typed <= most, message)

/** What a form says of time, field by field. */
export const scheduleFields = {
  span: z.enum(['TIMES', 'DAYS'], 'event.when.span'),
  startsOn: day,
  startsTime: z.string().default(''),
  endsOn: z.string().default(''),
  endsTime: z.string().default(''),
  zone: z.string().default(''),
  repeat: z.enum(repeats).default('NONE'),
  interval: z.string().default(''),
  repeatUntil: z.string().default(''),
  repeatCount: z.string().default(''),
}
const typed = z.object(scheduleFields)
type Typed = z.output<typeof typed>
export type ScheduleFault = { field: string; message: string }
type Read = { times: Times; faults: [] } | { times: null; faults: ScheduleFault[] }

/** The times that a form says, or what is wrong with them, each with its field. */
export function readTimes(form: unknown): Read {
  const read = typed.safeParse(form)
  if (!read.success) return none(read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  const said = { ...read.data, endsOn: read.data.endsOn || read.data.startsOn }
  const faults = [...walls(said), ...ends(said)]
  if (faults.length > 0) return none(faults)
  return expanded(scheduleOf(said))
}

const none = (faults: ScheduleFault[]): Read => ({ times: null, faults })
const fault = (field: string, read: { success: boolean; error?: z.ZodError | undefined }): ScheduleFault[] => (read.success ? [] : [{ field, message: read.error?.issues[0]?.message ?? 'problem.invalid' }])

function walls({ span, endsOn, startsTime, endsTime, zone }: Typed): ScheduleFault[] {
  const last = fault('endsOn', day.safeParse(endsOn))
  if (span === 'DAYS') return last
  return [...last, ...fault('startsTime', time.safeParse(startsTime)), ...fault('endsTime', time.safeParse(endsTime)), ...(isTimeZone(zone) ? [] : [{ field: 'zone', message: 'event.when.noZone' }])]
}

/** A repetition ends by a day or after a number; one without an end is refused before anything counts it. */
function ends({ repeat, interval, repeatUntil, repeatCount }: Typed): ScheduleFault[] {
  if (repeat === 'NONE') return []
  const steps = interval === '' ? [] : fault('interval', counted(99, 'event.repeat.noInterval').safeParse(interval))
  if (repeatUntil === '' && repeatCount === '') return [...steps, { field: 'repeatUntil', message: 'event.repeat.endless' }]
  if (repeatUntil !== '' && repeatCount !== '') return [...steps, { field: 'repeatCount', message: 'event.repeat.both' }]
  return [...steps, ...(repeatUntil ? fault('repeatUntil', day.safeParse(repeatUntil)) : fault('repeatCount', counted(mostOccurrences, 'event.repeat.most').safeParse(repeatCount)))]
}

function scheduleOf({ span, startsOn, endsOn, startsTime, endsTime, zone, ...repetition }: Typed): Schedule {
  const whole = span === 'DAYS'
  const where = whole ? null : zone
  return { startsAt: whole ? startsOn : `${startsOn}T${startsTime}`, endsAt: whole ? endsOn : `${endsOn}T${endsTime}`, zone: where, rule: typedRule({ ...repetition, startsOn }, where) }
}

type Repetition = Pick<Typed, 'repeat' | 'interval' | 'repeatUntil' | 'repeatCount' | 'startsOn'>

function typedRule({ repeat, interval, repeatUntil, repeatCount, startsOn }: Repetition, zone: string | null): string | null {
  if (repeat === 'NONE') return null
  const finish: RuleEnd = repeatUntil ? { on: repeatUntil } : { count: Number(repeatCount) }
  const byDay = repeat === 'MONTHLY_WEEKDAY' ? [weekdayOf(startsOn)] : []
  return ruleOf({ freq: repeat === 'MONTHLY_WEEKDAY' ? 'MONTHLY' : repeat, interval: Number(interval || '1'), byDay, ends: finish }, zone)
}

/** Which weekday of its month a day is, in the words of RFC 5545: "2TU"; a fifth one is the last. */
function weekdayOf(on: string): string {
  const date = new Date(`${on}T00:00:00Z`)
  const which = Math.ceil(date.getUTCDate() / 7)
  return `${which === 5 ? -1 : which}${['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getUTCDay()]}`
}

const faults: Record<Fault, ScheduleFault> = {
  ZONE: { field: 'zone', message: 'event.when.noZone' },
  TIME: { field: 'startsOn', message: 'event.when.noDay' },
  REVERSED: { field: 'endsOn', message: 'event.when.reversed' },
  RULE: { field: 'repeat', message: 'problem.invalid' },
  ENDLESS: { field: 'repeatUntil', message: 'event.repeat.endless' },
  OFF_RULE: { field: 'repeat', message: 'event.repeat.offRule' },
  EMPTY: { field: 'repeatUntil', message: 'event.repeat.empty' },
  MOST: { field: 'repeatUntil', message: 'event.repeat.most' },
  FAR: { field: 'repeatUntil', message: 'event.repeat.far' },
}

const mostDays = 366

function expanded(schedule: Schedule): Read {
  const found = expand({ ...schedule, most: mostOccurrences })
  if ('fault' in found) return none([faults[found.fault]])
  const long = found.occurrences.some(({ startsOn, endsOn }) => Date.parse(endsOn) - Date.parse(startsOn) > mostDays * 86_400_000)
  return long ? none([{ field: 'endsOn', message: 'event.when.long' }]) : { times: { ...schedule, ...found }, faults: [] }
}

/** What becomes of an hour that the clocks of the zone skip or show twice, of an event as it is kept. */
export function warpsOf(schedule: Schedule): Warp[] {
  const found = expand({ ...schedule, most: mostOccurrences })
  return 'fault' in found ? [] : found.warps
}

/** A kept rule under the names of the form. */
export function repeatFields(rule: string | null, zone: string | null): Record<'repeat' | 'interval' | 'repeatUntil' | 'repeatCount', string> {
  const read: Rule | null = rule === null ? null : readRule(rule, zone)
  if (!read) return { repeat: 'NONE', interval: '1', repeatUntil: '', repeatCount: '' }
  const repeat = read.freq === 'MONTHLY' && read.byDay.length > 0 ? 'MONTHLY_WEEKDAY' : read.freq
  return { repeat, interval: String(read.interval), repeatUntil: 'on' in read.ends ? read.ends.on : '', repeatCount: 'count' in read.ends ? String(read.ends.count) : '' }
}
