import { z } from 'zod'
import { sharingFields } from '@/lib/features/audience/input'
import { line, optionalLine, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { readTimes, type Times } from './schedule.ts'
import { busyAudiences, eventKinds, eventStates } from './words.ts'

const none = z.literal('').transform(() => null)
const maybe = <T extends z.ZodType>(item: T) => z.union([none, item]).default(null)

// A link that others press: https alone, without a name and password in it.
const online = z.string().trim().refine((typed) => typed.length <= 500 && isPlainAddress(typed), 'event.online.https')

function isPlainAddress(typed: string): boolean {
  const url = typed.startsWith('https://') && !/\s/u.test(typed) ? URL.parse(typed) : null
  return url !== null && url.username === '' && url.hostname.includes('.')
}

const fields = z.object({
  ...sharingFields,
  version: z.coerce.number().int().nonnegative().default(0),
  title: requiredLine(200),
  lang: z.enum(locales),
  description: paragraph(10_000).default('').transform((typed) => typed || null),
  kind: z.enum(eventKinds),
  state: z.enum(eventStates),
  organizerId: z.uuid('event.organizer.none'),
  groupId: maybe(z.uuid()),
  place: optionalLine(200),
  onlineUrl: maybe(online),
  busyFor: maybe(z.enum(busyAudiences)),
  busyContactId: maybe(z.uuid('event.busy.noContact')),
})

const sent = z.record(z.string(), z.unknown())
type Row = { field: string; code: string }

/** The rows "country-2-code" of a form in their order, without those that are empty or ticked for removal. */
function rowsOf(form: z.output<typeof sent>, name: 'country' | 'theme'): Row[] {
  const shape = new RegExp(`^${name}-(\\d{1,3})-code$`)
  const numbers = Object.keys(form).flatMap((field) => shape.exec(field)?.[1] ?? []).map(Number).toSorted((a, b) => a - b)
  return numbers.flatMap((number) => {
    const code = form[`${name}-${number}-code`]
    return typeof code === 'string' && code.trim() !== '' && !form[`${name}-${number}-remove`] ? [{ field: `${name}-${number}-code`, code: code.trim() }] : []
  })
}

const rowFaults = (rows: readonly Row[], code: RegExp, words: { none: string; twice: string }) =>
  rows.flatMap((row, at) => {
    if (!code.test(row.code)) return [{ field: row.field, message: words.none }]
    return rows.findIndex((other) => other.code === row.code) < at ? [{ field: row.field, message: words.twice }] : []
  })

type Typed = z.output<typeof fields> & { countries: string[]; themes: string[]; times: Times }

/** What hangs together: what is announced as busy has a country, is not RED, and says whom to ask. */
function busyFaults({ busyFor, busyContactId, marking }: z.output<typeof fields>, countries: readonly Row[]) {
  if (busyFor === null) return []
  if (marking === 'RED') return [{ field: 'busyFor', message: 'event.busy.red' }]
  if (countries.length === 0) return [{ field: 'busyFor', message: 'event.busy.noCountry' }]
  return busyContactId === null ? [{ field: 'busyContactId', message: 'event.busy.noContact' }] : []
}

/** An event as its form sends it. Rows have names with their number ("country-2-code"), and so have their errors. */
export const eventInput = sent.transform((form, ctx): Typed => {
  const read = fields.safeParse(form)
  const countries = rowsOf(form, 'country')
  const themes = rowsOf(form, 'theme')
  const { times, faults } = readTimes(form)
  for (const { path, message } of read.error?.issues ?? []) ctx.addIssue({ code: 'custom', path: [...path], message })
  const found = [
    ...faults,
    ...rowFaults(countries, /^[A-Z]{2}$/, { none: 'event.rows.countryNone', twice: 'event.rows.countryTwice' }),
    ...rowFaults(themes, /^[a-z0-9-]{1,80}$/, { none: 'event.rows.themeNone', twice: 'event.rows.themeTwice' }),
    ...(read.success ? busyFaults(read.data, countries) : []),
  ]
  for (const { field, message } of found) ctx.addIssue({ code: 'custom', path: [field], message })
  if (!read.success || !times) return z.NEVER
  return { ...read.data, countries: countries.map(({ code }) => code), themes: themes.map(({ code }) => code), times }
})
export type EventInput = z.output<typeof eventInput>

const eventId = z.object({ id: z.uuid() })
export const savedEventInput = z.intersection(eventInput, eventId)
export const removeInput = eventId.extend({ title: line(200) })

/** What the words beside a form are told of: a form half filled has some of it. */
export const besideInput = sent.transform((form) => {
  const { times, faults } = readTimes(form)
  return { id: z.uuid().catch('').parse(form['id']), countries: rowsOf(form, 'country').map(({ code }) => code).filter((code) => /^[A-Z]{2}$/.test(code)), times, faults }
})