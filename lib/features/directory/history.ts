import { inOneGo, type Told } from '@/lib/platform/journal/told'

export type { Told }
type Covered = 'contact_language' | 'contact_theme' | 'contact_country'
/** `come` and `gone` empty: the same ones in another order. */
export type Change =
  | { what: 'listed' | 'confirmed' }
  | { what: 'field'; field: string; was: string | null; became: string | null }
  | { what: 'covers'; noun: Covered; come: string[]; gone: string[] }
  | { what: 'reach'; kind: string; act: 'added' | 'changed' | 'shown'; was: string | null; became: string | null }
/** What one person did in one go. */
export type Act = { key: string; at: Date; actorId: string | null; changes: Change[] }

const covers: readonly Covered[] = ['contact_language', 'contact_theme', 'contact_country']

/** The acts behind single changes, newest first: one saving writes many rows, and is one line to a reader. */
export const actsOf = (told: readonly Told[]): Act[] => inOneGo(told).map(({ newest, rows }) => ({ key: newest.entryId, at: newest.at, actorId: newest.actorId, changes: changesOf(rows) }))

/** A new entry is listed, whatever was written with it; a confirmation is told where nothing else changed. */
function changesOf(rows: readonly Told[]): Change[] {
  if (rows.some(({ noun, verb }) => noun === 'contact' && verb === 'INSERT')) return [{ what: 'listed' }]
  const fields = rows.filter(({ noun, field }) => noun === 'contact' && field !== 'confirmed_at')
  const told = [...fields.map(fieldOf), ...covers.flatMap((noun) => coversOf(noun, rows)), ...reachOf(rows)]
  return told.length > 0 ? told : [{ what: 'confirmed' }]
}

const fieldOf = ({ field, was, became }: Told): Change => ({ what: 'field', field: field ?? '', was, became })

function coversOf(noun: Covered, rows: readonly Told[]): Change[] {
  const codes = (verb: string) => rows.flatMap((row) => (row.noun === noun && row.verb === verb && row.about ? [row.about] : []))
  const [come, gone] = [codes('INSERT'), codes('DELETE')]
  if (come.length + gone.length === 0) return []
  return [{ what: 'covers', noun, come: come.filter((code) => !gone.includes(code)), gone: gone.filter((code) => !come.includes(code)) }]
}

/** One line for each address: added, or changed, or shown to others. */
function reachOf(rows: readonly Told[]): Change[] {
  const reach = rows.filter(({ noun }) => noun === 'contact_reach')
  return [...new Set(reach.map(({ entryId }) => entryId))].flatMap((id): Change[] => {
    const parts = reach.filter(({ entryId }) => entryId === id)
    const value = parts.find(({ field }) => field === 'value') ?? parts.find(({ field }) => field === 'kind')
    const shown = parts.find(({ field }) => field === 'shown_to')
    const [first] = parts
    const kind = first?.about ?? ''
    return [
      ...(value ? [{ what: 'reach', kind, act: value.verb === 'INSERT' ? 'added' : 'changed', was: told(value, 'was'), became: told(value, 'became') } satisfies Change] : []),
      ...(shown ? [{ what: 'reach', kind, act: 'shown', was: shown.was, became: shown.became } satisfies Change] : []),
    ]
  })
}

const told = (row: Told, side: 'was' | 'became') => (row.field === 'value' ? row[side] : null)
