import { z } from 'zod'
import { sharingFields } from '@/lib/features/audience/input'
import { calendarDay, line, optionalLine, paragraph, requiredLine } from '@/lib/platform/forms/text'
import { locales } from '@/lib/platform/i18n/locale'
import { readAmounts, readPartners, readShares, readTexts } from './input-rows.ts'
import { projectStatuses, whole } from './words.ts'

const day = z.union([z.literal('').transform(() => null), calendarDay('project.dates.noDay')]).default(null)

const fields = z
  .object({
    ...sharingFields,
    version: z.coerce.number().int().nonnegative().default(0),
    title: requiredLine(200),
    lang: z.enum(locales),
    description: paragraph(10_000).default('').transform((typed) => typed || null),
    identifier: optionalLine(80),
    status: z.enum(projectStatuses),
    startsOn: day,
    endsOn: day,
  })
  .refine((typed) => !typed.startsOn || !typed.endsOn || typed.startsOn <= typed.endsOn, { path: ['endsOn'], error: 'project.dates.reversed' })

/**
 * A project as its form sends it. Rows have names with their number ("country-2-share"), and so have their errors. Shares that do not
 * add to a hundred come back as `totals`, because the sentence says what they add to, which only a refusal of the command can fill.
 */
export const projectInput = z.record(z.string(), z.unknown()).transform((form, ctx) => {
  const read = fields.safeParse(form)
  const countries = readShares(form, 'country', /^[A-Z]{2}$/)
  const themes = readShares(form, 'theme', /^[a-z0-9-]{1,80}$/)
  const partners = readPartners(form)
  const amounts = readAmounts(form)
  const texts = readTexts(form, typeof form['lang'] === 'string' ? form['lang'] : '')
  for (const { path, message } of read.error?.issues ?? []) ctx.addIssue({ code: 'custom', path: [...path], message })
  for (const { field, message } of [countries, themes, partners, amounts, texts].flatMap(({ faults }) => faults)) ctx.addIssue({ code: 'custom', path: [field], message })
  if (!read.success) return z.NEVER
  return { ...read.data, countries: countries.rows, themes: themes.rows, partners: partners.rows, amounts: amounts.rows, texts: texts.rows, totals: { countries: countries.total, themes: themes.total } }
})
export type ProjectInput = z.output<typeof projectInput>

export const isWhole = (total: number | null): boolean => total === null || total === whole

const projectId = z.object({ id: z.uuid() })
export const savedProjectInput = z.intersection(projectInput, projectId)
export const endsInput = projectId.extend({ activityId: z.uuid() })
export const removeInput = projectId.extend({ title: line(200) })
