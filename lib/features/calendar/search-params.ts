import { z } from 'zod'
import { calendarDay, many } from '@/lib/platform/forms/text'
import { eventKinds, eventStates } from './words.ts'

/** The filters, each a parameter of the address; several values of one are alternatives. */
export const facets = ['kind', 'state', 'organizer', 'group', 'theme', 'region', 'country'] as const
export type Facet = (typeof facets)[number]

// What is not understood is left out, one value at a time: a link that was cut or forged still opens the list.
const understood = <T extends z.ZodType>(item: T) =>
  many(z.unknown()).catch([]).transform((values) => [...new Set(values.flatMap((value) => item.safeParse(value).data ?? []))].slice(0, 50))

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
// A year before or after has no place on a wall, and its week none in the calendar of a browser.
const day = z.preprocess(first, calendarDay()).refine((one) => one > '1900-02' && one < '2200')

/** The whole state of the calendar, as its address holds it. `busy=no` leaves out what is only announced. */
export const calendarParams = z.object({
  q: z.preprocess(first, z.string().transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim().slice(0, 200))).catch(''),
  kind: understood(z.enum(eventKinds)),
  state: understood(z.enum(eventStates)),
  organizer: understood(slug),
  group: understood(slug),
  theme: understood(slug),
  region: understood(z.string().regex(/^\d{3}$/)),
  country: understood(z.string().regex(/^[A-Z]{2}$/)),
  busy: z.literal('no').optional().catch(undefined),
  from: day.optional().catch(undefined),
  open: z.enum(facets).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
})
export type CalendarParams = z.infer<typeof calendarParams>
export type Filters = Pick<CalendarParams, Facet>

/** The state as a query string; `at` and `open` are of one page only and left out unless given. */
export function calendarQuery(params: CalendarParams, change: Partial<CalendarParams> = {}): string {
  const { q, busy, from, at, open, ...chosen } = { ...params, at: undefined, open: undefined, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const facet of facets) for (const value of chosen[facet]) query.append(facet, value)
  for (const [name, value] of Object.entries({ busy, from, open, at })) if (value) query.set(name, value)
  return query.toString()
}

/** An address with that state. @param path the agenda, or another view of the same set */
export function calendarHref(params: CalendarParams, change: Partial<CalendarParams> = {}, path = '/calendar'): string {
  const query = calendarQuery(params, change)
  return query ? `${path}?${query}` : path
}

export const isFiltered = (params: CalendarParams): boolean => params.q !== '' || facets.some((facet) => params[facet].length > 0)
