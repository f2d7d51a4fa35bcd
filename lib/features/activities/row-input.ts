import { createHash } from 'node:crypto'
import { z } from 'zod'
import { calendarDay, paragraph } from '@/lib/platform/forms/text'
import { activityStatuses } from './words.ts'

/** What a row of the table holds, in the order of its cells. */
export const rowFields = ['status', 'plannedStartsOn', 'plannedEndsOn', 'actualStartsOn', 'actualEndsOn', 'progressPercent', 'progressText'] as const
export type RowField = (typeof rowFields)[number]
export type RowTexts = Readonly<Record<RowField, string>>

const day = z.union([z.literal('').transform(() => null), calendarDay('activity-views.rows.noDay')])
const arabic = /[\u0660-\u0669]/gu

/** "40", "40 %", "٤٠": whole per cents from 0 to 100; nothing typed says nothing. */
const percent = z.string().transform((typed, ctx) => {
  const latin = typed.replace(arabic, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[%٪\s]/gu, '')
  if (latin === '') return null
  if (/^\d{1,3}$/.test(latin) && Number(latin) <= 100) return Number(latin)
  ctx.addIssue({ code: 'custom', message: 'activity-views.rows.percent' })
  return z.NEVER
})

const reversed = 'activity-views.rows.reversed'
export const rowInput = z
  .object({
    status: z.enum(activityStatuses),
    plannedStartsOn: day,
    plannedEndsOn: day,
    actualStartsOn: day,
    actualEndsOn: day,
    progressPercent: percent,
    progressText: paragraph(2000).transform((typed) => typed || null),
  })
  .refine((row) => !row.plannedStartsOn || !row.plannedEndsOn || row.plannedStartsOn <= row.plannedEndsOn, { path: ['plannedEndsOn'], error: reversed })
  .refine((row) => !row.actualStartsOn || !row.actualEndsOn || row.actualStartsOn <= row.actualEndsOn, { path: ['actualEndsOn'], error: reversed })
export type RowValues = z.output<typeof rowInput>

/** What a row says, in a few characters: by it a form knows which of its rows were touched, and whether another touched them. */
export const rowPrint = (row: RowValues): string => createHash('sha256').update(JSON.stringify(rowFields.map((field) => row[field]))).digest('base64url').slice(0, 22)

/** A row as it was sent: the version and the print with which the form was opened, and what it says now. */
export type SentRow = { id: string; version: number; was: string; read: { values: RowValues } | { faults: Partial<Record<RowField, string>> } }

const sentId = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-version$/
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A form of many rows: fields are called by the row's id and their own name. No more rows than a page has. */
export const rowsInput = z.record(z.string(), z.unknown()).transform((form) => ({
  list: text(form['list']).slice(0, 4000),
  rows: Object.keys(form).flatMap((name) => sentId.exec(name)?.[1] ?? []).slice(0, 100).map((id) => sentRow(form, id)),
}))

function sentRow(form: Readonly<Record<string, unknown>>, id: string): SentRow {
  const read = rowInput.safeParse(Object.fromEntries(rowFields.map((field) => [field, text(form[`${id}-${field}`])])))
  const faults: Partial<Record<RowField, string>> = {}
  for (const { path, message } of read.error?.issues ?? []) {
    const field = rowFields.find((one) => one === path[0])
    if (field) faults[field] ??= message
  }
  const version = Number(text(form[`${id}-version`]))
  return { id, version: Number.isSafeInteger(version) ? version : 0, was: text(form[`${id}-was`]), read: read.success ? { values: read.data } : { faults } }
}

/** A row that nobody touched is not written, and is no conflict when another person wrote it meanwhile. */
export const isTouched = ({ read, was }: SentRow): boolean => !('values' in read) || rowPrint(read.values) !== was
