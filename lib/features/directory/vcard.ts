import ICAL from 'ical.js'

// ical.js counts a folded line without the space it begins with: 74 keeps every line within the 75 octets of RFC 6350, section 3.2.
ICAL.foldLength = 74

/** What of a contact goes into its card: only what its reader sees, in the reader's language. */
export type Card = {
  id: string
  name: string
  ownName: string | null
  ownNameLang: string | null
  function: string
  functionLang: string
  unit: string | null
  organization: string
  role: string | null
  place: string | null
  country: string | null
  timeZone: string
  languages: readonly string[]
  themes: readonly string[]
  reach: readonly { kind: string; value: string }[]
  preferredChannel: string | null
  changedAt: Date
  /** Where the entry stands on the platform. */
  source: string
  /** The marking and where it comes from, in a sentence. */
  note: string
}

type Property = [name: string, parameters: Record<string, string | string[]>, type: string, ...values: (string | string[])[]]

const telephoneTypes: Readonly<Record<string, string[]>> = { OFFICE: ['work', 'voice'], MOBILE: ['work', 'cell'], DUTY: ['work', 'voice'] }

/**
 * A contact as vCard 4.0 (RFC 6350), UTF-8, lines ending in CRLF and folded at 75 octets, ready to stand after another.
 * A name is one text here, so N carries it whole, as a given name: which part is a family name is not ours to guess.
 * The name in its own script is an alternative of the Latin one (ALTID, section 5.4).
 */
export function vcard(card: Card): string {
  const properties = [
    ['version', {}, 'text', '4.0'],
    ['prodid', {}, 'unknown', '-//Global Counter-Terrorism Coordination Platform//Directory//EN'],
    ['uid', {}, 'text', `urn:uuid:${card.id}`],
    ['kind', {}, 'text', 'individual'],
    ['rev', {}, 'timestamp', `${card.changedAt.toISOString().slice(0, 19)}Z`],
    ['source', {}, 'uri', card.source],
    ...names(card),
    ['org', {}, 'text', card.unit ? [text(card.organization), text(card.unit)] : [text(card.organization)]],
    ['title', { language: card.functionLang }, 'text', text(card.function)],
    ...when(card.role, (role) => ['role', {}, 'text', text(role)]),
    ...card.reach.map((one, at) => reach(one, card.reach.findIndex(({ kind }) => kind === card.preferredChannel) === at)),
    ...when(card.place, (place) => ['adr', { type: 'work' }, 'text', ['', '', '', text(place), '', '', text(card.country ?? '')]]),
    ['tz', {}, 'text', card.timeZone],
    ...card.languages.map((language, at): Property => ['lang', { pref: String(at + 1) }, 'language-tag', language]),
    ...when(card.themes.length > 0 ? card.themes : null, (themes) => ['categories', {}, 'text', ...themes.map(text)]),
    ['note', {}, 'text', text(card.note)],
  ] satisfies Property[]
  return ICAL.stringify(['vcard', properties, []])
}

function names({ name, ownName, ownNameLang }: Card): Property[] {
  if (!ownName) return nameProperties(name, {})
  return [...nameProperties(name, { altid: '1' }), ...nameProperties(ownName, { altid: '1', ...(ownNameLang && { language: ownNameLang }) })]
}

const nameProperties = (name: string, parameters: Record<string, string>): Property[] => [
  ['fn', { ...parameters }, 'text', text(name)],
  ['n', { ...parameters }, 'text', ['', text(name), '', '', '']],
]

/** Telephones as URIs (RFC 3966), which section 6.4.1 prefers; their type must be said, because plain text is the default. */
function reach({ kind, value }: Card['reach'][number], preferred: boolean): Property {
  const pref: Record<string, string> = preferred ? { pref: '1' } : {}
  if (kind === 'EMAIL') return ['email', { type: 'work', ...pref }, 'text', text(value)]
  return ['tel', { value: 'uri', type: telephoneTypes[kind] ?? ['voice'], ...pref }, 'uri', `tel:${text(value)}`]
}

function when<T>(value: T | null, property: (value: T) => Property): Property[] {
  return value === null || value === '' ? [] : [property(value)]
}

// VALUE-CHAR leaves out the control characters (section 3.3); a lone half of a pair is no character of UTF-8.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
const text = (typed: string) => typed.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n').replace(controls, '')
