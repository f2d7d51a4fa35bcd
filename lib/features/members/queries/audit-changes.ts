import { z } from 'zod'

const fields = z.record(z.string(), z.unknown()).nullable()
type Fields = z.infer<typeof fields>

/** One field of a change: null where there was, or is, nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null }

// What says nothing to a reader: keys of the row itself, copies that keys keep in step, and counters.
const silent = new Set(['id', 'version', 'owner_id', 'audience_id', 'contact_audience_id', 'name_order', 'organization_order', 'confirmed_order', 'place_order'])

/**
 * What differs between before and after: of a row that was made or removed all that was written in it. What says nothing
 * is left out, unless it is all there is.
 */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [fields.parse(before ?? null), fields.parse(after ?? null)]
  const changed = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])]
    .map((field) => ({ field, before: wordOf(was, field), after: wordOf(is, field) }))
    .filter((one) => one.before !== one.after)
  const telling = changed.filter(({ field }) => !silent.has(field))
  return telling.length > 0 ? telling : changed
}

function wordOf(from: Fields, field: string): string | null {
  const value = from?.[field]
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
