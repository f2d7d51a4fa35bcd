import { z } from 'zod'
import { sharingFields } from '@/lib/features/audience/input'
import { calendarDay, line, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { readCodes, type RowFault } from './input-rows.ts'
import { activityStatuses, activityTypes, rhythms, scopes, type Scope } from './words.ts'

/** '' and what was not sent at all are nothing. */
const orNothing = <T extends z.ZodType>(item: T) => z.union([z.literal('').transform(() => null), item]).default(null)

const day = orNothing(calendarDay('activity.dates.noDay'))
const latin = (typed: string) => typed.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[%٪\s]/gu, '')
/** A whole number, in the digits of any of the six languages. */
const number = (most: number, wrong: string) =>
  z.string(wrong).default('').transform(latin).refine((typed) => typed === '' || (/^\d{1,7}$/.test(typed) && Number(typed) <= most), wrong).transform((typed) => (typed === '' ? null : Number(typed)))
const percent = number(100, 'activity.percent.wrong')

const fields = z.object({
  ...sharingFields,
  version: z.coerce.number().int().nonnegative().default(0),
  title: requiredLine(200),
  lang: z.enum(locales),
  description: paragraph(10_000).default('').transform((typed) => typed || null),
  type: z.enum(activityTypes),
  scope: z.enum(scopes),
  leadId: z.uuid('activity.lead.none'),
  groupId: orNothing(z.uuid()),
  pillar: orNothing(z.enum(['1', '2', '3', '4']).transform(Number)),
  plannedStartsOn: day,
  plannedEndsOn: day,
  actualStartsOn: day,
  actualEndsOn: day,
  status: z.enum(activityStatuses),
  progressText: paragraph(2000).default('').transform((typed) => typed || null),
  progressPercent: percent,
  participants: number(1_000_000, 'activity.participants.wrong'),
  contactId: orNothing(z.uuid()),
  rhythm: z.enum(rhythms),
})

/** An activity as its form sends it. Rows have names with their number ("country-2-code"), and so have their errors. */
export const activityInput = z.record(z.string(), z.unknown()).transform((form, ctx) => {
  const read = fields.safeParse(form)
  const countries = readCodes(form, 'country')
  const regions = readCodes(form, 'region')
  const themes = readCodes(form, 'theme')
  const partners = readCodes(form, 'partner', typeof form['leadId'] === 'string' ? [form['leadId']] : [])
  const faults = [...datesReversed(form), ...placeFaults(form, countries, regions), ...[countries, regions, themes, partners].flatMap((one) => one.faults)]
  for (const { path, message } of read.error?.issues ?? []) ctx.addIssue({ code: 'custom', path: [...path], message })
  for (const { field, message } of faults) ctx.addIssue({ code: 'custom', path: [field], message })
  if (!read.success) return z.NEVER
  return { ...read.data, countries: countries.codes, regions: regions.codes, themes: themes.codes, partners: partners.codes }
})
export type ActivityInput = z.output<typeof activityInput>

/** ISO days compare as text; what is no day has its own fault. */
const datesReversed = (form: Readonly<Record<string, unknown>>): RowFault[] =>
  ['planned', 'actual'].flatMap((kind) => {
    const [from, until] = [form[`${kind}StartsOn`], form[`${kind}EndsOn`]]
    return typeof from === 'string' && typeof until === 'string' && from && until && until < from ? [{ field: `${kind}EndsOn`, message: 'activity.dates.reversed' }] : []
  })

type Read = { codes: string[]; first: string }
/** Where it is, is said once: countries, or regions, or neither. */
function placeFaults(form: Readonly<Record<string, unknown>>, countries: Read, regions: Read): RowFault[] {
  const stated = { COUNTRIES: countries, REGIONS: regions } satisfies Partial<Record<Scope, Read>>
  const scope = scopes.find((one) => one === form['scope'])
  if (!scope) return []
  const missing = scope !== 'GLOBAL' && stated[scope].codes.length === 0
  const elsewhere = Object.entries(stated).filter(([one, { codes }]) => one !== scope && codes.length > 0)
  return [...(missing ? [{ field: stated[scope].first, message: `activity.where.${scope}` }] : []), ...elsewhere.map(([, { first }]) => ({ field: first, message: 'activity.where.other' }))]
}

const activityId = z.object({ id: z.uuid() })
export const savedActivityInput = z.intersection(activityInput, activityId)
export const removeInput = activityId.extend({ title: line(200) })

export const updateInput = activityId.extend({
  body: paragraph(5000).refine((typed) => /[\p{L}\p{N}]/u.test(typed), 'activity.updates.empty'),
  lang: z.enum(locales),
  status: orNothing(z.enum(activityStatuses)),
  progressPercent: percent,
})
export type UpdateInput = z.output<typeof updateInput>
export const withdrawnUpdateInput = activityId
