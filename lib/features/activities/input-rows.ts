import { z } from 'zod'

// Rows that a form repeats: "country-2-code". A row that is empty, or ticked for removal, is left out.

export type RowFault = { field: string; message: string }
type Form = Readonly<Record<string, unknown>>

/** The values that were sent under a name, in their order, and the fields in which they stood. */
function sentCodes(form: Form, name: string): { code: string; field: string }[] {
  const shape = new RegExp(`^${name}-(\\d{1,3})-code$`)
  const numbers = Object.keys(form).flatMap((field) => shape.exec(field)?.[1] ?? [])
  return numbers
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((number) => {
      const value = form[`${name}-${number}-code`]
      return { code: typeof value === 'string' && !form[`${name}-${number}-remove`] ? value.trim() : '', field: `${name}-${number}-code` }
    })
    .filter(({ code }) => code !== '')
}

const shapes = {
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().regex(/^\d{3}$/),
  theme: z.string().regex(/^[a-z0-9-]{1,80}$/),
  partner: z.uuid(),
}
export type RowName = keyof typeof shapes

/** Countries, regions, themes or partners, each once; `taken` stand elsewhere in the form already. */
export function readCodes(form: Form, name: RowName, taken: readonly string[] = []): { codes: string[]; faults: RowFault[]; first: string } {
  const sent = sentCodes(form, name)
  const faults = sent.flatMap(({ code, field }, at) => {
    if (!shapes[name].safeParse(code).success) return [{ field, message: 'problem.invalid' }]
    return taken.includes(code) || sent.findIndex((one) => one.code === code) < at ? [{ field, message: `activity.rows.${name}Twice` }] : []
  })
  return { codes: sent.map(({ code }) => code), faults, first: sent[0]?.field ?? `${name}-0-code` }
}
