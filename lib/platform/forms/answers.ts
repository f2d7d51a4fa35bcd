import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { databaseFault } from '@/lib/platform/errors/database'
import { Conflict, HalfSaved, Missing, Refused, type Fillings } from '@/lib/platform/errors/errors'
import type { FormState } from './form-state'
import { typedValues } from './form-values'

/** The form again, with one sentence above it. @param key a message key */
export async function faultState(form: FormData, key: string): Promise<FormState> {
  return { formError: await sentence(key), fieldErrors: {}, values: typedValues(form), answer: crypto.randomUUID() }
}

/**
 * The form again, with what was wrong: input that zod refused, a refusal of policy, a record that is gone,
 * a second editor, or the database. Anything else is a fault of ours: it goes to the log, and what was typed stays.
 */
export async function problemState(form: FormData, problem: unknown): Promise<FormState> {
  const blank = await faultState(form, 'problem.summary')
  if (problem instanceof z.ZodError) return { ...blank, fieldErrors: await sentences(firstOfEach(problem)) }
  if (problem instanceof Refused) return { ...blank, ...(await refusal(problem)) }
  if (problem instanceof Missing) return { ...blank, formError: await sentence('problem.gone') }
  if (problem instanceof Conflict) return { ...blank, formError: await sentence('problem.conflict'), theirs: lists(problem.theirs), version: problem.version }
  if (problem instanceof HalfSaved) return { ...blank, ...(await halfSaved(problem)), values: { ...blank.values, ...problem.values }, theirs: problem.theirs }
  const fault = databaseFault(problem)
  if (!fault) console.error(problem)
  return { ...blank, formError: await sentence(`problem.database.${fault ?? 'other'}`) }
}

async function refusal({ key, fields, fillings }: Refused): Promise<Pick<FormState, 'formError' | 'fieldErrors'>> {
  return { formError: await sentence(key, fillings), fieldErrors: await sentences(fields, fillings) }
}

async function halfSaved({ key, fillings, fields }: HalfSaved): Promise<Pick<FormState, 'formError' | 'fieldErrors'>> {
  const told = Object.entries(fields).map(async ([name, { key: wrong, row }]) => {
    const says = await sentence(wrong)
    return [name, row ? await sentence('problem.inRow', { row, problem: says }) : says]
  })
  return { formError: await sentence(key, fillings), fieldErrors: Object.fromEntries(await Promise.all(told)) }
}

function firstOfEach(error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { path, message } of error.issues) found[String(path[0] ?? 'form')] ??= message
  return found
}

const lists = (from: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))

async function sentences(keys: Readonly<Record<string, string>>, fillings: Fillings = {}): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(Object.entries(keys).map(async ([name, key]) => [name, await sentence(key, fillings)])))
}

/** zod's own words ("Invalid input") are no message keys: whatever is unknown becomes one plain sentence. */
async function sentence(key: string, fillings: Fillings = {}): Promise<string> {
  const t = await getTranslations()
  const known = t as unknown as { (key: string, fillings?: Fillings): string; has(key: string): boolean }
  return known.has(key) ? known(key, fillings) : known('problem.invalid')
}
