import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { missing } from '@/lib/platform/errors/errors'
import type { EntryInput } from '../input.ts'
import { entryValues } from './entry-values.ts'

/** What an entry says now, under the names of the fields of a form that was opened before: for the second of two editors. */
export async function theirValues(tx: Tx, id: string, typed: Pick<EntryInput, 'reach' | 'removed'>): Promise<Record<string, string | string[]>> {
  const { fields, reach } = (await entryValues(tx, id)) ?? missing('contact')
  const asked = [...typed.reach, ...typed.removed]
  const rows = asked.flatMap((row) => (row.id ? rowValues(row.number, reach.find((one) => one.id === row.id)) : []))
  const added = reach.filter((one) => !asked.some((row) => row.id === one.id)).map(({ value }) => value)
  return { ...fields, ...Object.fromEntries(rows), ...(added.length > 0 && { 'reach-added': added }) }
}

/** A row that the other editor removed has nothing in it any more. */
const rowValues = (number: number, now: { kind: string; value: string; shownTo: string } | undefined): [string, string][] => [
  [`reach-${number}-kind`, now?.kind ?? ''],
  [`reach-${number}-value`, now?.value ?? ''],
  [`reach-${number}-shown`, now?.shownTo ?? ''],
]
