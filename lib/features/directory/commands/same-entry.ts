import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { entryInput, type EntryInput } from '../input.ts'
import { entryValues } from '../queries/entry-values.ts'
import { readTelephone } from '../telephone.ts'

/** Whether an entry already says all that is typed: the same form has come before. */
export async function saysAlready(tx: Tx, id: string, typed: EntryInput): Promise<boolean> {
  const now = await entryValues(tx, id)
  if (!now) return false
  const read = entryInput.safeParse({ ...now.fields, version: now.version })
  if (!read.success) return false
  const reach = now.reach.map(({ kind, value, shownTo }) => ({ kind, value, shownTo }))
  const country = read.data.countryCode
  return said({ ...read.data, removed: [] }, reach, country) === said(typed, typed.reach, country)
}

type Said = { kind: string; value: string; shownTo: string }

/** What an entry says, in one way of writing: lists that have no order are sorted, telephones are numbers, a station brings its place. */
function said({ version: _version, reach: _reach, removed: _removed, ...typed }: EntryInput, reach: readonly Said[], country: string | null): string {
  const place = typed.dutyStation ? { place: null, countryCode: null, timeZone: null } : {}
  const ownNameLang = typed.ownName ? typed.ownNameLang : null
  const lists = { themes: [...new Set(typed.themes)].sort(), countries: [...new Set(typed.countries)].sort() }
  const rows = reach.map(({ kind, value, shownTo }) => [kind, kind === 'EMAIL' ? value : numberOf(value, country), shownTo])
  return JSON.stringify(Object.entries({ ...typed, ...place, ownNameLang, ...lists, rows }).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function numberOf(value: string, country: string | null): string {
  const read = readTelephone(value, country)
  return 'number' in read ? read.number : value
}
