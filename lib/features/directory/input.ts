import { z } from 'zod'
import { calendarDay, line, many, optionalLine, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { isTimeZone } from '@/lib/platform/time/zones'
import { readCountries, readLanguages, readReach } from './input-rows.ts'

const seats = ['PRIMARY', 'ALTERNATE'] as const
const reachKinds = ['EMAIL', 'OFFICE', 'MOBILE', 'DUTY'] as const

const code = z.string().regex(/^[a-z0-9-]{0,40}$/i)
const optional = <T extends z.ZodType>(item: T) => z.union([z.literal('').transform(() => null), item]).default(null)
const version = z.coerce.number().int().nonnegative()

// The name that everybody can read and sort by; the own script has a field of its own.
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

const fields = z.object({
  version: version.default(0),
  name: requiredLine(120).refine((name) => latin.test(name), 'contact.name.latin'),
  ownName: optionalLine(120),
  ownNameLang: optional(code),
  function: requiredLine(160),
  functionLang: code,
  unit: optionalLine(160),
  dutyStation: optional(code),
  place: optionalLine(120),
  countryCode: optional(z.string().length(2)),
  timeZone: optional(z.string().refine(isTimeZone, 'contact.zone.unknown')),
  seat: optional(z.enum(seats)),
  preferredChannel: optional(z.enum(reachKinds)),
  outFromOn: optional(calendarDay('contact.out.noDay')),
  outUntilOn: optional(calendarDay('contact.out.noDay')),
  standInId: optional(z.uuid()),
  themes: many(code),
})

const whole = fields
  .refine((typed) => !typed.ownName || typed.ownNameLang, { path: ['ownNameLang'], error: 'contact.ownName.noLanguage' })
  .refine((typed) => typed.dutyStation || typed.place, { path: ['place'], error: 'contact.place.none' })
  .refine((typed) => typed.dutyStation || typed.countryCode, { path: ['countryCode'], error: 'contact.place.noCountry' })
  .refine((typed) => typed.dutyStation || typed.timeZone, { path: ['timeZone'], error: 'contact.zone.none' })
  .refine((typed) => !typed.outFromOn || !typed.outUntilOn || typed.outFromOn <= typed.outUntilOn, { path: ['outUntilOn'], error: 'contact.out.reversed' })

/**
 * An entry as its form sends it. Rows have names with their number ("reach-2-value"), and so have their errors,
 * so that each stands under its own field.
 */
export const entryInput = z.record(z.string(), z.unknown()).transform((form, ctx) => {
  const read = whole.safeParse(form)
  const { reach, removed, faults } = readReach(form)
  for (const { path, message } of read.error?.issues ?? []) ctx.addIssue({ code: 'custom', path: [...path], message })
  for (const { field, message } of faults) ctx.addIssue({ code: 'custom', path: [field], message })
  if (!read.success) return z.NEVER
  return { ...read.data, languages: readLanguages(form), countries: readCountries(form), reach, removed }
})
export type EntryInput = z.output<typeof entryInput>

const contactId = z.object({ id: z.uuid() })
export const savedEntryInput = z.intersection(entryInput, contactId)

export const confirmInput = contactId
export const endInput = contactId.extend({ name: line(120) })
export const introductionInput = z.object({
  reachId: z.uuid(),
  message: paragraph(2000).refine((text) => text.length > 0, 'problem.required'),
  messageLang: code,
})
export type Asking = z.output<typeof introductionInput>
