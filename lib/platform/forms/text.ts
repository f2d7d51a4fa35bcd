import { z } from 'zod'

// C0 and C1 controls (tab, line feed and carriage return are weighed apart), code points that are no characters,
// halves of pairs, and U+FFFD, which stands for bytes that were no text.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u
// Embeddings, overrides and isolates (UAX 9, section 2): they can make a name read as another.
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/u

const clean = (text: string) => !controls.test(text)
const plainDirection = (text: string) => !bidiControls.test(text)

function text(max: number, normalize: (typed: string) => string) {
  return z
    .string('problem.text')
    .transform((typed) => normalize(typed.normalize('NFC')))
    .pipe(
      z
        .string()
        .refine(clean, 'problem.controls')
        .refine(plainDirection, 'problem.direction')
        .refine((typed) => [...typed].length <= max, 'problem.long'),
    )
}

/**
 * One line of text, NFC, trimmed, white space folded. Errors are message keys.
 * @param max the most characters (code points) it may have
 */
export const line = (max: number) => text(max, (typed) => typed.replace(/\s+/gu, ' ').trim())

// Joiners and marks of direction alone would look like an empty field to everybody else.
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** One line that may not be empty. @param required the message key when it is */
export const requiredLine = (max: number, required = 'problem.required') => line(max).refine((typed) => visible.test(typed), required)

/** One line or nothing: '' becomes null. */
export const optionalLine = (max: number) => line(max).default('').transform((typed) => typed || null)

/** Several lines: line ends become \n, nothing else is folded. */
export const paragraph = (max: number) => text(max, (typed) => typed.replace(/\r\n?/g, '\n').trim())

/** A calendar day (ISO 8601) of a year that the database knows too. @param wrong the message key for anything else */
export const calendarDay = (wrong = 'problem.invalid') => z.iso.date(wrong).refine((day) => day >= '1000', wrong)

/** A field that may be sent any number of times (checkboxes): always a list. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]), z.array(item).max(500, 'problem.many'))
